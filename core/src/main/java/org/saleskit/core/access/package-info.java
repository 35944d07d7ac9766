/**
 * Who may do what with the client base.
 *
 * <p>May this rep see that client's telephone number, and may they export it? An {@link
 * org.saleskit.core.access.AccessRequest} states the case: who acts, in which roles, how the record belongs to them, what
 * they want to do, with the whole record or with a field of a {@link org.saleskit.core.field.Sensitivity}. An {@link
 * org.saleskit.core.access.AccessPolicy} is a list of rules and answers with an {@link
 * org.saleskit.core.access.AccessDecision}: allow, mask or deny, and the rule that decided, in words.
 *
 * <p>What no rule permits is denied. A prohibition wins over every permission, whatever the order of the rules, and
 * permissions of several roles add up. Export is an action of its own and is implied by nothing; no action reaches further
 * than viewing, and no field further than its record. {@link org.saleskit.core.access.AccessPolicy#findings} tells rules
 * that never decide, contradict each other or have no effect.
 *
 * <p>Start with {@link org.saleskit.core.access.AccessPolicy#salesDepartment}. Limits: the policy is a pure function; who
 * the actor is, which roles they hold and whose the record is, the host finds out, and it must ask on every way to the data,
 * export and bulk interfaces included.
 */
@NullMarked
package org.saleskit.core.access;

import org.jspecify.annotations.NullMarked;
