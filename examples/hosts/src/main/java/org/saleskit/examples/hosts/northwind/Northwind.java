package org.saleskit.examples.hosts.northwind;

import java.util.List;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.Person;
import org.saleskit.core.organization.SalesOrganization;
import org.saleskit.core.product.Product;
import org.saleskit.core.sale.Recognition;
import org.saleskit.core.sale.SaleLine;

/**
 * The company in values of core, all lists unmodifiable and in the order of the files.
 *
 * @param clients the customers
 * @param persons the contact of each customer
 * @param links who is the contact of which customer
 * @param organization the employees and whom they report to
 * @param products the products
 * @param lines the order lines
 * @param shipped the dates of shipping, one for an order that was shipped
 */
public record Northwind(
        List<Client> clients,
        List<Person> persons,
        List<ClientPerson> links,
        SalesOrganization organization,
        List<Product> products,
        List<SaleLine> lines,
        List<Recognition> shipped) {}
