package org.saleskit.core.organization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is directly above whom: at most one above each. What is above may be missing from the list or lead round in a
 * circle; every walk ends all the same. Time: linear in the size.
 */
final class Hierarchy<K extends Comparable<K>> {

    private final NavigableMap<K, K> above;
    private final Map<K, List<K>> below = new HashMap<>();

    Hierarchy(Map<K, K> above) {
        this.above = new TreeMap<>(above);
        this.above.forEach((lower, upper) ->
                below.computeIfAbsent(upper, key -> new ArrayList<>()).add(lower));
    }

    private Optional<K> directlyAbove(K start) {
        return Optional.ofNullable(above.get(start));
    }

    /** Each one above, from the nearest on; in a circle, each of its members once and the start never. */
    List<K> allAbove(K start) {
        List<K> result = new ArrayList<>();
        Set<K> seen = new HashSet<>();
        seen.add(start);
        Optional<K> next = directlyAbove(start);
        while (next.isPresent() && seen.add(next.orElseThrow())) {
            result.add(next.orElseThrow());
            next = directlyAbove(next.orElseThrow());
        }
        return Collections.unmodifiableList(result);
    }

    /** Those directly below, in their order. */
    List<K> directlyBelow(K start) {
        return Collections.unmodifiableList(below.getOrDefault(start, List.of()));
    }

    /** All below, at any depth, in their order; the start is never among them. */
    List<K> allBelow(K start) {
        Set<K> result = new TreeSet<>();
        List<K> open = new ArrayList<>(directlyBelow(start));
        while (!open.isEmpty()) {
            K next = open.remove(open.size() - 1);
            if (!next.equals(start) && result.add(next)) {
                open.addAll(directlyBelow(next));
            }
        }
        return List.copyOf(result);
    }

    /** The circle that the walk upwards ends in, its smallest member first, if it ends in one. */
    Optional<List<K>> circleAbove(K start) {
        Map<K, Integer> place = new HashMap<>();
        List<K> path = new ArrayList<>();
        Optional<K> next = Optional.of(start);
        while (next.isPresent()) {
            K one = next.orElseThrow();
            Integer before = place.putIfAbsent(one, path.size());
            if (before != null) {
                return Optional.of(smallestFirst(path.subList(before, path.size())));
            }
            path.add(one);
            next = Optional.ofNullable(above.get(one));
        }
        return Optional.empty();
    }

    /** All circles, each with its smallest member first, in the order of these. */
    List<List<K>> circles() {
        NavigableMap<K, List<K>> result = new TreeMap<>();
        Set<K> done = new HashSet<>();
        for (K start : above.keySet()) {
            List<K> path = new ArrayList<>();
            Set<K> onPath = new HashSet<>();
            Optional<K> next = Optional.of(start);
            while (next.isPresent() && done.add(next.orElseThrow())) {
                path.add(next.orElseThrow());
                onPath.add(next.orElseThrow());
                next = directlyAbove(next.orElseThrow());
            }
            if (next.isPresent() && onPath.contains(next.orElseThrow())) {
                List<K> circle = smallestFirst(path.subList(path.indexOf(next.orElseThrow()), path.size()));
                result.put(circle.get(0), circle);
            }
        }
        return List.copyOf(result.values());
    }

    private List<K> smallestFirst(List<K> circle) {
        List<K> turned = new ArrayList<>(circle);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return Collections.unmodifiableList(turned);
    }
}
