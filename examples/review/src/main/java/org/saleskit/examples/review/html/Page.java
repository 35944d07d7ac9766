package org.saleskit.examples.review.html;

import java.util.ArrayList;
import java.util.List;
import org.saleskit.examples.review.html.parts.Canvas;
import org.saleskit.examples.review.html.parts.Json;
import org.saleskit.examples.review.html.parts.Markup;
import org.saleskit.examples.review.html.parts.Table;
import org.saleskit.examples.review.html.parts.Words;

/** The page in the making: its body, its contents list and the data of its charts. */
final class Page implements Canvas {

    private static final List<String> SCRIPTS = List.of(
            "charts.js",
            "pareto.js",
            "matrix.js",
            "monthly.js",
            "funnel.js",
            "incidence.js",
            "stays.js",
            "repsplot.js",
            "reasons.js",
            "waterfall.js",
            "ranges.js",
            "forecast.js",
            "law.js",
            "shares.js",
            "calibration.js");

    private final Words words;
    private final Markup head = new Markup();
    private final Markup body = new Markup();
    private final List<String> sections = new ArrayList<>();
    private final Json charts = new Json();

    Page(Words words) {
        this.words = words;
    }

    @Override
    public Words words() {
        return words;
    }

    /** What stands above the contents list. */
    Markup head() {
        return head;
    }

    @Override
    public Markup body() {
        return body;
    }

    @Override
    public Markup section(String id, boolean simulated, String... leadInValues) {
        sections.add(id);
        body.open("section", "id", id, "aria-labelledby", id + "-title");
        body.open("h2", "id", id + "-title").text(words.get(id + ".title"));
        if (simulated) {
            body.text(" ").element("span", words.get("simulated"), "class", "tag");
        }
        body.close();
        return body.element("p", words.get(id + ".lead", leadInValues), "class", "lead-in")
                .line();
    }

    @Override
    public void chart(String id, String kind, boolean simulated, String caption, Json data, Table table) {
        charts.put(id, data);
        body.open("figure", "id", id, "data-chart", kind);
        body.open("h3").text(words.get(id + ".title"));
        if (simulated) {
            body.text(" ").element("span", words.get("simulated"), "class", "tag");
        }
        body.close();
        body.open("div", "class", "chart", "role", "img", "aria-label", words.get(id + ".title") + ". " + caption);
        body.close();
        body.element("figcaption", caption);
        body.open("details").element("summary", words.get("numbers"));
        body.open("div", "class", "tall");
        table.write(body, words);
        body.close().close().close().line();
    }

    void table(Table table) {
        table(table, List.of(), List.of());
    }

    @Override
    public void table(Table table, List<String> warnings, List<String> notes) {
        body.open("div", "class", "block");
        table.write(body, words);
        warnings.forEach(warning -> body.element("p", warning, "class", "finding"));
        notes.forEach(note -> body.element("p", note, "class", "note"));
        body.close().line();
    }

    @Override
    public void sentence(String heading, String sentence) {
        body.open("div", "class", "block").element("h3", heading);
        body.element("p", sentence, "class", "note").close().line();
    }

    /** Something more to unfold. */
    void unfold(String summary, Markup content) {
        body.open("details").element("summary", summary);
        body.open("div", "class", "tall").add(content).close().close().line();
    }

    /** The whole page. */
    String finish(String company) {
        Markup page = new Markup();
        page.own("<!DOCTYPE html>\n")
                .open("html", "lang", words.language())
                .open("head")
                .line();
        page.single("meta", "charset", "utf-8").line();
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.element("title", words.get("title", company)).line();
        page.open("style").line().own(Resources.own("page.css")).close().line();
        page.close().open("body").line();
        page.open("div", "class", "page").line();
        page.open("header").add(head).close().line();
        contents(page);
        page.open("main").line().add(body).close().line();
        page.open("footer")
                .element("p", words.get("footer.method"))
                .element("p", words.get("footer.licence"))
                .close();
        page.close().line();
        page.open("script", "type", "application/json", "id", "review-data")
                .own(charts.toString())
                .close()
                .line();
        script(page, Resources.own("errors.js"));
        script(page, Resources.echarts());
        for (String name : SCRIPTS) {
            script(page, Resources.own(name));
        }
        script(page, "saleskit.start();");
        return page.close().close().line().toString();
    }

    private void contents(Markup page) {
        page.open("nav", "aria-label", words.get("contents")).open("ul");
        for (String id : sections) {
            page.open("li")
                    .element("a", words.get(id + ".title"), "href", "#" + id)
                    .close();
        }
        page.close().close().line();
    }

    /** A script as it is, but for what would end its element early; inside a string the escape means the same. */
    private static void script(Markup page, String source) {
        page.open("script")
                .own(source.replace("</script", "<\\/script").replace("<!--", "<\\!--"))
                .close()
                .line();
    }
}
