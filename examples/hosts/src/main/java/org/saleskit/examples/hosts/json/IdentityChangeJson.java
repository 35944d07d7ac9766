package org.saleskit.examples.hosts.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.identity.IdentityChangeType;
import org.saleskit.core.team.RepId;

/** The form of a merge or split of clients. */
record IdentityChangeJson(
        @JsonProperty(required = true) IdentityChangeType type,
        @JsonProperty(required = true) ClientId survivor,
        @JsonProperty(required = true) List<ClientId> ids,
        @JsonProperty(required = true) Instant happenedAt,
        @JsonProperty(required = true) Instant recordedAt,
        long sequence,
        Optional<RepId> by,
        Optional<String> reason) {

    // A class literal has no type parameters; this module of forms is for changes of clients only.
    @SuppressWarnings("unchecked")
    static JsonForm<IdentityChange<ClientId>, IdentityChangeJson> form() {
        Class<?> raw = IdentityChange.class;
        return new JsonForm<>(
                (Class<IdentityChange<ClientId>>) raw,
                IdentityChangeJson.class,
                IdentityChangeJson::of,
                IdentityChangeJson::value);
    }

    private static IdentityChangeJson of(IdentityChange<ClientId> change) {
        return new IdentityChangeJson(
                change.type(),
                change.survivor(),
                change.ids(),
                change.happenedAt(),
                change.recordedAt(),
                change.sequence(),
                change.by(),
                change.reason());
    }

    private IdentityChange<ClientId> value() {
        return IdentityChange.<ClientId>builder()
                .type(type)
                .survivor(survivor)
                .addAllIds(ids)
                .happenedAt(happenedAt)
                .recordedAt(recordedAt)
                .sequence(sequence)
                .by(by)
                .reason(reason)
                .build();
    }
}
