package org.saleskit.analytics.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A host's rows. */
final class Firms {

    record Firm(String id, boolean best, Optional<String> sector, Optional<String> role) {}

    static final ProfileAttribute<Firm> SECTOR = ProfileAttribute.company("sector", Firm::sector);
    static final ProfileAttribute<Firm> ROLE = ProfileAttribute.person("role", Firm::role);

    private Firms() {}

    /** So many firms of a sector, the first of them best; the sector "?" is not known. */
    static List<Firm> of(String sector, int all, int best) {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            firms.add(firm(sector + i, i < best, sector, "?"));
        }
        return firms;
    }

    static Firm firm(String id, boolean best, String sector, String role) {
        return new Firm(id, best, known(sector), known(role));
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(each -> !each.equals("?"));
    }

    @SafeVarargs
    static List<Firm> all(List<Firm>... groups) {
        List<Firm> all = new ArrayList<>();
        for (List<Firm> each : groups) {
            all.addAll(each);
        }
        return all;
    }

    static IdealProfile<Firm, String> profile(List<Firm> firms) {
        return ProfileAnalysis.withDefaults().profile(firms, Firm::id, Firm::best, List.of(SECTOR, ROLE));
    }
}
