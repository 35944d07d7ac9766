package org.saleskit.examples.review.facts;

import org.joda.money.Money;

/**
 * Budget and actual amount of one position of a department.
 *
 * @param region the region
 * @param department the department
 * @param budget what was planned
 * @param actual what it came to
 */
public record BudgetLine(String region, String department, Money budget, Money actual) {}
