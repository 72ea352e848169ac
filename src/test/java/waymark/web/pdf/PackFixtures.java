package waymark.web.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import waymark.web.charts.Chart;
import waymark.web.site.GalleryCharts;

/// A document in the shape of a board pack: cover, summary, charts, a table longer than a page. Invented
/// throughout.
final class PackFixtures {

    static final PdfMeta META = new PdfMeta(
            "Board pack, Quarter 3, 2026 to 2027",
            "What moved, what slipped and what is asked of the board. Invented figures.",
            "en-GB",
            Instant.parse("2027-01-20T09:30:00Z"));

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PackFixtures.class.getClassLoader(), "waymark");

    private PackFixtures() {}

    static String body() {
        return """
                <p class="pack-kicker">Humber Modern Slavery Partnership</p>
                <h1>Board pack, Quarter 3, 2026 to 2027</h1>
                <p class="pack-demonstration">Demonstration: people and figures are invented.</p>
                <p class="pack-lead">Three of four areas reported. Referrals rose in Hull; training met its target; two \
                actions of priority 3 are late.</p>
                <h2>Summary</h2>
                <h3>What is asked of the board</h3>
                <ul><li>Decide who pays for interpreters after March.</li><li>Name a deputy chair \u2013 \u05e9\u05dc\u05d5\u05dd, \
                \u0645\u0631\u062d\u0628\u0627, \ud83d\ude00, \u2713.</li></ul>
                <p class="pack-inset">A rise in referrals may mean better finding, not more crime.</p>
                <p>The return behind each figure: <a href="https://waymark.example/quarters/2026-Q3">all returns of the \
                quarter</a>.</p>
                %s
                <h2 class="pack-page">Progress by priority</h2>
                %s
                <h3>People trained</h3>
                %s
                <h2 class="pack-page">Actions</h2>
                <table><caption>Every action of the quarter</caption><thead><tr><th scope="col">Reference</th>\
                <th scope="col">Action</th><th scope="col">Status</th><th scope="col" class="number">Progress</th></tr>\
                </thead><tbody>%s</tbody></table>
                <h2>Disclosure</h2>
                <p class="pack-small">A number of people from 1 to 4 is printed as \u201cfewer than 5\u201d, and a total that \
                would give it away as a range.</p>
                <p class="pack-digest">SHA-256 of the figures: \
                9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</p>
                """.formatted(
                chart(GalleryCharts.bars()), chart(GalleryCharts.parts()), chart(GalleryCharts.trend()), actions());
    }

    static String chart(Chart chart) {
        var html = new StringOutput();
        ENGINE.render("web/charts/chartOnPaper.jte", Map.of("chart", chart), html);
        return html.toString();
    }

    private static String actions() {
        return IntStream.rangeClosed(1, 45)
                .mapToObj(n -> """
                        <tr><th scope="row">AC-%04d</th><td>Map the local pathway for adults and agree who answers the \
                        telephone out of hours</td><td><span class="pack-tag">Amber</span> due in 12 days</td>\
                        <td class="number">%d%%</td></tr>""".formatted(n, n * 2))
                .collect(Collectors.joining());
    }
}
