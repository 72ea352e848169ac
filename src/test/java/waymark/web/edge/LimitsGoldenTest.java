package waymark.web.edge;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import waymark.Golden;
import waymark.WaymarkTest;

/// `docs/limits.md`: every limit in one place, those of the edge from [RateLimit], those of the server from
/// its settings.
@WaymarkTest
class LimitsGoldenTest {

    @Autowired
    Environment settings;

    @Test
    void every_limit_is_listed() {
        var text = new StringBuilder("""
                # How much, how large, how long, how often

                Made by `LimitsGoldenTest` from `web.edge.Limit`, `web.edge.DatabaseLimits` and `application.yaml`; `bin/golden` rewrites it.

                ## How often

                Counted in memory by each node for itself, never written down, forgotten at a restart. Past it: 429, with `Retry-After`.
                *Opens*: where it cannot be counted (more than 20,000 counters at once) the request goes through, because to be kept from the
                page would be the greater harm. *Closes*: it is refused. A visitor's reading of guidance is not counted at all: nobody knows who
                it was, and nobody is turned away for somebody else's haste. Nor are reports: where many come at once they wait in two lanes,
                and every one is taken ([decision 106](decisions/0106-a-crowd-waits-in-two-lanes.md)).

                | limit | against | at most | counted for | in trouble |
                | --- | --- | --- | --- | --- |
                """);
        for (var limit : RateLimit.all()) {
            text.append("| %s | %s | %,d in %d s | %s | %s |\n"
                    .formatted(
                            limit.name(),
                            limit.why(),
                            limit.times(),
                            limit.within().toSeconds(),
                            limit.by().words(),
                            limit.inTrouble() == RateLimit.Trouble.OPENS ? "opens" : "closes"));
        }
        text.append("""

                An address on the network is counted as a print under a key that goes with the program; a proxy on the same machine that does not
                say for whom it asks is not counted as one. `WAYMARK_LIMITS=false` switches these off, for measurements only.

                Counted in the database, shared by all nodes, each closing when the database is away:

                | limit | at most | where |
                | --- | --- | --- |
                | wrong passwords or codes of one account | 5 in a row, then 15 minutes of rest; told alike for right and wrong | `Account` |
                | letters to one work e-mail address | 3 in 15 minutes; the answer does not change | `WorkRequests` |
                | letters to one domain | 120 an hour; the answer does not change | `WorkRequests` |
                | letters in all | 600 an hour, then 429 | `WorkRequests` |
                | tries of the number of one letter | 5, then the letter's link is over | `WorkLink` |
                | sending one form | once | `SentForms` |

                Somebody else's wrong passwords can rest an account for 15 minutes at a time and no more. A link to the work e-mail address still
                lets its person read; an administrator sees the rest in the audit.

                ## How large

                | what | at most | past it |
                | --- | --- | --- |
                """);
        row(text, "request line and headers together", "server.max-http-request-header-size", "400");
        row(text, "a form", "server.tomcat.max-http-form-post-size", "413");
        row(text, "an upload's file", "spring.servlet.multipart.max-file-size", "413");
        row(text, "a request with an upload", "spring.servlet.multipart.max-request-size", "413");
        row(text, "parts of an upload", "server.tomcat.max-part-count", "413");
        row(text, "header of a part", "server.tomcat.max-part-header-size", "400");
        row(text, "a document's file", "waymark.documents.largest", "told on the page");
        row(text, "the documents of one thing, with their versions", "waymark.documents.together", "told on the page");
        row(text, "documents of one thing", "waymark.documents.most", "told on the page");
        row(text, "fields of a form", "server.tomcat.max-parameter-count", "400");
        text.append("""
                | partnership file | 5,000,000 bytes, 30 brackets deep, 100,000 characters a text, 40 digits a number | told on the page |
                | spreadsheet of actions | 2,000,000 bytes, 20,000,000 and 300 parts unpacked, 500 rows, 60 columns, 1,000,000 characters | told on the page |
                | a form kept for later | 2,000,000 characters | not kept |
                | a cookie of a session | 100 characters | nobody's |
                | answers of a walk | 40 | asked again |

                Each text of a form has a length of its own, told at its field.

                ## How long

                | what | at most | past it |
                | --- | --- | --- |
                """);
        row(
                text,
                "waiting for each further part of a request",
                "server.tomcat.connection-timeout",
                "the line is closed");
        row(text, "a TLS handshake and whole headers", "waymark.headers-within", "the line is closed");
        text.append("| a whole body | %d s, and a second more for each %,d bytes | 400, the line is closed |\n"
                .formatted(MinimumUploadRate.FIRST.toSeconds(), MinimumUploadRate.A_SECOND));
        row(text, "an idle line", "server.tomcat.keep-alive-timeout", "the line is closed");
        row(
                text,
                "waiting for a connection to the database (ms)",
                "spring.datasource.hikari.connection-timeout",
                "503");
        new TreeMap<>(DatabaseLimits.statements())
                .forEach((role, time) -> text.append(
                        "| a statement as `%s` | %d s | 503, nothing saved |\n".formatted(role, time.toSeconds())));
        text.append("""
                | waiting for a lock | 3 s | 503, nothing saved |
                | a transaction doing nothing | 30 s | its connection is closed |

                ## How many at once

                | what | at most | past it |
                | --- | --- | --- |
                """);
        row(text, "lines", "server.tomcat.max-connections", "they wait");
        row(text, "requests worked on", "server.tomcat.threads.max", "they wait");
        text.append(
                "| bodies being read | %d | a report waits, up to %d of them; else 503; whoever only reads pages is served |\n"
                        .formatted(EdgeValve.BODIES, EdgeValve.REPORTS));
        row(text, "reports taken", "waymark.reports.at-once", "they wait: those whose browser worked first");
        row(text, "pictures being made", "waymark.uploads.at-once", "they wait, then are told to come again");
        row(text, "waiting to be let in", "server.tomcat.accept-count", "refused by the system");
        row(text, "connections to the database", "spring.datasource.hikari.maximum-pool-size", "they wait, then 503");
        text.append("""
                | jobs of the clock | 2 | they wait |
                | letters under way | one mail server, one letter at a time; 5 s to connect, 15 s for each answer, a minute for the whole letter | tried again later, later and later still; one whose outcome is unsure three times in all |

                ## What costs most

                A board pack and the sheets as PDF (made once for a pack, kept with it), one slow hash for a password, the search among all names
                (in memory), and the import of a partnership. Each is behind a role or a limit above; none waits for another host.
                """);

        Golden.compare("docs/limits.md", text.toString());
    }

    private void row(StringBuilder text, String what, String setting, String past) {
        text.append("| %s | %s | %s |\n".formatted(what, settings.getRequiredProperty(setting), past));
    }
}
