package org.saleskit.examples.review.facts;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.client.Client;
import org.saleskit.core.product.Product;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.examples.review.model.LeftOut;

/**
 * The books of a company. Every list is in the order of its identifiers.
 *
 * @param company name of the company
 * @param currency the currency of every amount
 * @param clients the customers
 * @param reps the employees who serve at least one customer
 * @param products the products
 * @param orders the orders, with or without lines
 * @param sales the order lines, dated by their order
 * @param budget the budget
 * @param leftOut what the reader left out or repaired
 */
public record CompanyFacts(
        String company,
        CurrencyUnit currency,
        List<Client> clients,
        List<Rep> reps,
        List<Product> products,
        List<Order> orders,
        List<SaleLine> sales,
        List<BudgetLine> budget,
        List<LeftOut> leftOut) {

    /**
     * Copies the lists.
     *
     * @param company name of the company
     * @param currency the currency of every amount
     * @param clients the customers
     * @param reps the employees who serve at least one customer
     * @param products the products
     * @param orders the orders, with or without lines
     * @param sales the order lines, dated by their order
     * @param budget the budget
     * @param leftOut what the reader left out or repaired
     */
    public CompanyFacts {
        clients = List.copyOf(clients);
        reps = List.copyOf(reps);
        products = List.copyOf(products);
        orders = List.copyOf(orders);
        sales = List.copyOf(sales);
        budget = List.copyOf(budget);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * {@return the same books under another name of the company}
     *
     * @param name the name for a report
     */
    public CompanyFacts named(String name) {
        return new CompanyFacts(name, currency, clients, reps, products, orders, sales, budget, leftOut);
    }
}
