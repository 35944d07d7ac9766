/**
 * Identity: which cards are of one client, and what their merging does to every number.
 *
 * <p>A base fills with second cards of the same client; counted apart they make a client look new, a deal look doubled and a
 * report wrong. {@link org.saleskit.core.identity.DuplicateSearch} proposes pairs: records that share a value under a {@link
 * org.saleskit.core.identity.MatchKey} are compared, and a decisive key or the similarity of their texts makes them a pair;
 * {@link org.saleskit.core.identity.ClientDuplicates} has the keys for clients. A person decides. Then {@link
 * org.saleskit.core.identity.CardMerge} makes one card of several and lists the contradictions, and an {@link
 * org.saleskit.core.identity.IdentityChange} is added to the {@link org.saleskit.core.identity.IdentityHistory}: no
 * identifier is lost, the merged ones become aliases. {@link org.saleskit.core.identity.Identities}, the fold of the history
 * as of the instant of a report, gives the canonical identifier by which everything is counted, the aliases, and the trace
 * of how an identifier came to its canonical one. A wrong merge is followed by a split.
 *
 * <p>Histories and searches are generic: deals and persons merge as clients do.
 *
 * <p>Start with {@link org.saleskit.core.identity.ClientDuplicates#withDefaults} and {@link
 * org.saleskit.core.identity.IdentityHistory#of}. Limits: the search proposes and does not learn its weights from decided
 * pairs; texts in different scripts are not alike.
 *
 * <p>Sources: Winkler 1990 for the similarity, Herzog, Scheuren and Winkler 2007 for blocking; see the classes.
 */
@NullMarked
package org.saleskit.core.identity;

import org.jspecify.annotations.NullMarked;
