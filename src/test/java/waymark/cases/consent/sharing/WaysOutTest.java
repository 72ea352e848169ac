package waymark.cases.consent.sharing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.Golden;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.cases.consent.ConsentDecision;
import waymark.cases.consent.Layer;
import waymark.cases.consent.LayerState;
import waymark.cases.consent.Standing;

/// Every way in which somebody outside the organisation of a case's owner comes to see something of it asks what the
/// person said. A way out is found by its kind: a row that hangs on a case and names somebody.
@WaymarkTest
class WaysOutTest {

    private static final Path MAIN = Path.of("src/main/java/waymark");

    /// Tables whose rows let others see something of a case, and the act that is asked for before.
    private static final Map<String, List<SharingAct>> OUT = new TreeMap<>(Map.of(
            "cases.member", List.of(SharingAct.MEMBER, SharingAct.OWNER),
            "cases.sealed_member", List.of(SharingAct.SEALED_FIELD),
            "cases.emergency_access", List.of(SharingAct.EMERGENCY),
            "conferences.item", List.of(SharingAct.CONFERENCE),
            "conferences.invitation", List.of(SharingAct.CONFERENCE_AGENCY),
            "sharing.disclosure", List.of(SharingAct.SHARING, SharingAct.POLICE_REQUEST),
            "sharing.htcds_export", List.of(SharingAct.CASE_FILE),
            "sharing.transfer", List.of(SharingAct.TRANSFER),
            "support.service_referral", List.of(SharingAct.SERVICE)));

    /// Those that name somebody and let nobody see more, each with the reason.
    private static final Map<String, String> NOT_OUT = notOut();

    /// Classes that write such rows and ask nothing, each with the reason.
    private static final Map<String, String> ASK_NOTHING = Map.of(
            "cases/record/Cases.java", "who opens a case is its owner",
            "cases/members/LeaverCases.java", "a colleague of the same organisation takes over");

    private static Map<String, String> notOut() {
        var reasons = new TreeMap<String, String>();
        because(reasons, "keeps somebody away", "cases.conflict", "conferences.exclusion");
        because(
                reasons,
                "what was recorded of what they did or said",
                "cases.consent",
                "cases.look",
                "cases.sealed_opening",
                "cases.sharing_without_consent",
                "conferences.item_event",
                "conferences.presence",
                "conferences.research",
                "conferences.research_entry",
                "conferences.research_event",
                "conferences.research_search",
                "rights.retention",
                "sharing.copy_look",
                "support.complaint",
                "support.complaint_key",
                "support.review_contribution");
        because(reasons, "the people whom the case is about", "cases.person_in_case");
        because(
                reasons,
                "agencies round the table, which were asked for when they were invited",
                "conferences.action",
                "conferences.audience");
        because(reasons, "made with the sharing", "sharing.copy");
        because(reasons, "colleagues of one organisation", "support.case_offer", "support.plan_action");
        because(reasons, "for the person themselves", "support.plan_copy");
        return reasons;
    }

    private static void because(Map<String, String> reasons, String reason, String... tables) {
        for (var table : tables) {
            reasons.put(table, reason);
        }
    }

    @Test
    void every_table_that_hangs_on_a_case_and_names_somebody_says_whether_it_is_a_way_out() {
        var named = TestDatabase.owner().sql("""
                        select distinct n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute k on k.attrelid = c.oid and not k.attisdropped
                           and (k.attname = 'case_id' or k.attname = 'item' and n.nspname = 'conferences')
                          join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                           and a.attname in ('person', 'organisation', 'to_person', 'to_organisation', 'recipient', 'partner',
                                             'agency', 'receiver', 'owner', 'reader')
                         where c.relkind = 'r'
                        """).query(String.class).list();
        var known = new TreeSet<>(OUT.keySet());
        known.addAll(NOT_OUT.keySet());
        assertThat(known)
                .as("a new table says in WaysOutTest whether it lets somebody outside see a case")
                .containsAll(named);
    }

    @Test
    void whatever_writes_such_a_row_cannot_be_called_without_having_asked() throws IOException {
        for (var table : OUT.keySet()) {
            var writers = writers(table);
            assertThat(writers).as(table).isNotEmpty();
            for (var writer : writers) {
                if (!ASK_NOTHING.containsKey(writer)) {
                    assertThat(Files.readString(MAIN.resolve(writer)))
                            .as("%s writes %s", writer, table)
                            .contains("import waymark.cases.consent.sharing.");
                }
            }
        }
    }

    private static List<String> writers(String table) throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> holds(file, "insert into " + table + " ("))
                    .map(file -> MAIN.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException gone) {
            throw new AssertionError(file.toString(), gone);
        }
    }

    @Test
    void what_the_person_said_binds_every_act_towards_every_recipient() {
        Golden.compare("docs/consent-rule.md", page());
    }

    private static String page() {
        var table = new StringBuilder("""
                # What a person said, and who may know

                Made by `WaysOutTest`. Every act that lets somebody outside the organisation of a case's owner see something asks
                what the person said. *Goes ahead*: nothing more is asked. *Ground*: only on a ground of a closed list, with why it is
                necessary, and whether the person was told; it is then in the history, in a list for the owner and information
                governance, and in what the person gets when they ask for their data.

                """);
        table.append("| act | ").append(String.join(" | ", said().keySet())).append(" |\n|");
        table.append(" --- |".repeat(said().size() + 1)).append('\n');
        for (var act : SharingAct.values()) {
            for (var to : recipients(act)) {
                table.append("| ")
                        .append(act.title())
                        .append(", ")
                        .append(to.name())
                        .append(" | ")
                        .append(said().values().stream()
                                .map(layers -> answer(to, layers))
                                .collect(joining(" | ")))
                        .append(" |\n");
            }
        }
        table.append("""

                An act in whose own record stands what the person said to it (sharing, answer to the police, conference, transfer,
                file) takes a yes to it where nobody had asked before, never against a recorded no, and needs a ground without that yes.

                ## Ways out of a case

                | rows of | act |
                | --- | --- |
                """);
        OUT.forEach((name, acts) -> table.append("| `%s` | %s |\n"
                .formatted(name, acts.stream().map(SharingAct::title).collect(joining(", ")))));
        table.append("\n## Rows that name somebody and let nobody see more\n\n| rows of | because |\n| --- | --- |\n");
        NOT_OUT.forEach((name, reason) -> table.append("| `%s` | %s |\n".formatted(name, reason)));
        return table.toString();
    }

    private static List<Recipient> recipients(SharingAct act) {
        return act == SharingAct.NRM
                ? List.of(Recipient.nrm())
                : Stream.of(
                                new Recipient(Recipient.Kind.OWN, "OWN", "the owner's organisation"),
                                new Recipient(Recipient.Kind.POLICE, "FORCE", "the police"),
                                new Recipient(Recipient.Kind.ORGANISATION, "HCC", "the council"))
                        .map(to -> act == SharingAct.SERVICE ? to.asService() : to)
                        .toList();
    }

    private static String answer(Recipient to, List<LayerState> layers) {
        return ConsentAnswer.of(new Standing(layers, 3, Optional.empty()), to, Map.of())
                        .permits()
                ? "goes ahead"
                : "ground";
    }

    private static Map<String, List<LayerState>> said() {
        var said = new LinkedHashMap<String, List<LayerState>>();
        said.put("nothing was asked", List.of());
        said.put("yes to all", all(ConsentDecision.GIVEN, 1));
        said.put("no to all", all(ConsentDecision.REFUSED, 1));
        said.put("withdrawn", all(ConsentDecision.WITHDRAWN, 2));
        said.put("not decided", all(ConsentDecision.UNDECIDED, 1));
        said.put(
                "police: no, later this force: yes",
                List.of(
                        state(Layer.POLICE, null, ConsentDecision.REFUSED, 1),
                        state(Layer.PARTNER, "FORCE", ConsentDecision.GIVEN, 2)));
        said.put(
                "this force: yes, later police: no",
                List.of(
                        state(Layer.PARTNER, "FORCE", ConsentDecision.GIVEN, 1),
                        state(Layer.POLICE, null, ConsentDecision.REFUSED, 2)));
        return said;
    }

    private static List<LayerState> all(ConsentDecision decision, int number) {
        return List.of(
                state(Layer.NRM, null, decision, number),
                state(Layer.SUPPORT, null, decision, number),
                state(Layer.POLICE, null, decision, number),
                state(Layer.PARTNER, "HCC", decision, number));
    }

    private static LayerState state(Layer layer, @Nullable String partner, ConsentDecision decision, int number) {
        return new LayerState(
                layer,
                partner,
                partner == null ? "" : partner,
                decision,
                LocalDate.of(2026, 3, 3),
                null,
                number,
                false);
    }
}
