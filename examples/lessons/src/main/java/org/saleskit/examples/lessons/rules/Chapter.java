package org.saleskit.examples.lessons.rules;

import java.util.List;

/**
 * Rules beside each other; the first is the one that the others are compared with.
 *
 * @param title the question
 * @param remark what to see in it
 * @param rules the rules
 */
record Chapter(String title, String remark, List<Rule> rules) {}
