package org.saleskit.core.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Digests;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.team.RepId;

/**
 * Replaces identifiers by pseudonyms that only the holder of a key can make again: the same identifier always gets the same
 * one, so that counts by client and joins of tables come out as before.
 *
 * <p><b>Formula.</b> A pseudonym is {@code p-} and the first 32 hexadecimal digits (128 bits) of HMAC-SHA256 under the key
 * over the texts {@code saleskit-pseudonym-1}, kind and identifier, each written as its length in bytes of UTF-8, a colon,
 * the bytes and a comma. The kind keeps apart a client and a deal of one number.
 *
 * <p><b>Collisions.</b> Two of n identifiers share a pseudonym with a probability of about n² / 2¹²⁹: 1.5·10⁻²¹ for a
 * thousand million. {@link #mapping} fails rather than give a table with a collision.
 *
 * <p><b>The key is the secret.</b> Identifiers are short and can be tried one by one by who has the key; who has not, learns
 * nothing. Key and mapping stay with the host; a host that destroys both turns pseudonyms into anonymous numbers, unless the
 * other fields tell who it is.
 *
 * <p>Immutable and thread-safe. Sources: RFC 2104 (HMAC); Regulation (EU) 2016/679, article 4 (5), for the term.
 */
public final class Pseudonyms {

    private static final String FORM = "saleskit-pseudonym-1";
    private static final int DIGITS = 32;

    private final byte[] key;

    private Pseudonyms(byte[] key) {
        this.key = key;
    }

    /**
     * {@return pseudonyms under a key}
     *
     * @param key the host's secret, at least 32 bytes, from a source of random bytes
     */
    public static Pseudonyms withKey(byte[] key) {
        return new Pseudonyms(Digests.checkedKey(key));
    }

    /**
     * {@return the pseudonym of an identifier}
     *
     * @param kind what it identifies, such as {@code client}; not blank
     * @param id the identifier, not blank
     */
    public String of(String kind, String id) {
        Checks.notBlank(kind, "kind");
        Checks.notBlank(id, "id");
        String digest = Digests.hmacSha256(key, Digests.netstrings(List.of(FORM, kind, id)));
        return "p-" + digest.substring(0, DIGITS);
    }

    /**
     * {@return the pseudonym of a client, of kind {@code client}}
     *
     * @param id the client
     */
    public ClientId of(ClientId id) {
        return ClientId.of(of("client", id.value()));
    }

    /**
     * {@return the pseudonym of a person, of kind {@code person}}
     *
     * @param id the person
     */
    public PersonId of(PersonId id) {
        return PersonId.of(of("person", id.value()));
    }

    /**
     * {@return the pseudonym of a rep, of kind {@code rep}}
     *
     * @param id the rep
     */
    public RepId of(RepId id) {
        return RepId.of(of("rep", id.value()));
    }

    /**
     * {@return the pseudonym of a deal, of kind {@code deal}}
     *
     * @param id the deal
     */
    public DealId of(DealId id) {
        return DealId.of(of("deal", id.value()));
    }

    /**
     * {@return the pseudonym of an order, of kind {@code order}}
     *
     * @param id the order
     */
    public OrderId of(OrderId id) {
        return OrderId.of(of("order", id.value()));
    }

    /**
     * {@return the pseudonym of a contact event, of kind {@code contact}}
     *
     * @param id the event
     */
    public ContactEventId of(ContactEventId id) {
        return ContactEventId.of(of("contact", id.value()));
    }

    /**
     * {@return the way back: each identifier under its pseudonym, ordered by pseudonym} It belongs beside the key.
     *
     * @param ids the identifiers; repeated ones count once
     * @param pseudonym the pseudonym of an identifier, such as {@code pseudonyms::of}
     * @param <I> the type of the identifiers
     * @throws IllegalStateException if two identifiers have the same pseudonym
     */
    public static <I extends Comparable<? super I>> SortedMap<I, I> mapping(
            Collection<I> ids, UnaryOperator<I> pseudonym) {
        SortedMap<I, I> back = new TreeMap<>();
        for (I id : ids) {
            I known = back.putIfAbsent(pseudonym.apply(id), id);
            if (known != null && !known.equals(id)) {
                throw new IllegalStateException("two identifiers have one pseudonym, " + pseudonym.apply(id));
            }
        }
        return Collections.unmodifiableSortedMap(back);
    }

    /** {@return the name of the type, never the key} */
    @Override
    public String toString() {
        return "Pseudonyms";
    }
}
