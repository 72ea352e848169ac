package waymark.cases.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.bench.CountingStatements;
import waymark.cases.CaseFixtures;
import waymark.cases.record.PersonDetails;
import waymark.cases.record.Route;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.sharing.disclosures.DisclosureFixtures;

@WaymarkTest
class ComparisonPageTest {

    private static final Actor CLOCK = Actor.system("The same person in two cases");
    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Each sounds like no other, by both methods.
    private static final String[] SYLLABLES = {"ba", "ki", "lo", "mu", "ro", "sa", "tu"};

    @Autowired
    CaseFixtures fixtures;

    @Autowired
    Visit visit;

    @Autowired
    ComparisonJob job;

    @Autowired
    DisclosureFixtures disclosures;

    @Test
    void a_search_answers_the_same_bytes_in_as_many_statements_whether_or_not_others_know_the_person() {
        settle();
        var known = person();
        fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.ADULT_CONSENTS, known);
        var stranger = person();
        var searcher = visit.as(fixtures.caseworker("HCC"));
        search(searcher, person()); // what is read once and kept
        long before = CountingStatements.sent();
        var first = search(searcher, known);
        long forKnown = CountingStatements.sent() - before;
        before = CountingStatements.sent();
        var second = search(searcher, stranger);
        long forStranger = CountingStatements.sent() - before;
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.words()).contains("Nobody in your cases is similar");
        assertThat(plain(first, known)).isEqualTo(plain(second, stranger));
        assertThat(forKnown).isEqualTo(forStranger);

        before = CountingStatements.sent();
        var opened = open(searcher, known);
        long opening = CountingStatements.sent() - before;
        before = CountingStatements.sent();
        var other = open(searcher, stranger);
        assertThat(CountingStatements.sent() - before).isEqualTo(opening);
        assertThat(opened.status()).as("%s", opened.errors()).isEqualTo(303);
        run();
        assertThat(visit(searcher, opened.location()).replaceAll("C[AP]-[0-9A-Z]{7}", ""))
                .as("the case about somebody known, and the one about nobody")
                .isEqualTo(visit(searcher, other.location())
                        .replaceAll("C[AP]-[0-9A-Z]{7}", "")
                        .replace(stranger.name(), known.name()));
        assertThat(searcher.get("/").words()).doesNotContain("Compare a person");
        assertThat(searcher.get(opened.location() + "/comparisons").words()).contains("There is nothing to compare");
    }

    @Test
    void who_is_in_one_s_own_cases_is_shown_before_a_second_case_is_opened() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var known = person();
        var ref = fixtures.open(worker, Route.ADULT_CONSENTS, known);
        var found = search(visit.as(worker), named(known.lastName(), known.firstName(), null));
        assertThat(found.words()).contains(ref.value(), known.name(), "Name sounds alike");
        assertThat(search(visit.as(worker), known).words()).contains("More than the name");
        var byNickname = visit.as(worker).post("/cases/search", "name", known.firstName());
        assertThat(byNickname.words()).contains(ref.value());
        assertThat(visit.as(fixtures.caseworker("HUMBERCARE"))
                        .post("/cases/search", "name", known.firstName())
                        .words())
                .doesNotContain(ref.value())
                .contains("Nobody in your cases has a name like that");
    }

    @Test
    void the_caseworker_who_was_there_first_is_asked_and_the_other_learns_of_it_only_from_them() {
        var two = two();
        assertThat(two.first.get("/").words()).contains("Compare a person, " + two.comparison);
        var page = two.first.get(two.firstPath());
        assertThat(page.words()).contains(two.laterWorker.name(), "they do not know that your case exists");
        assertThat(page.text()).as("nothing of the other case").doesNotContain(two.laterRef.value());
        assertThat(two.later.get(two.laterPath()).status()).isEqualTo(404);
        assertThat(two.later
                        .get("/cases/" + two.firstRef + "/comparisons/" + two.comparison)
                        .status())
                .isEqualTo(404);

        assertThat(notices(two.firstWorker)).contains("please compare");
        assertThat(say(two.first, two.firstPath(), "unsure", "").status()).isEqualTo(303);
        assertThat(notices(two.firstWorker)).isEmpty();
        assertThat(two.later.get(two.laterPath()).status()).isEqualTo(404);
        assertThat(say(two.first, two.firstPath(), "ask", "").status()).isEqualTo(303);
        assertThat(two.later.get("/").words()).contains("Compare a person, " + two.comparison);
        assertThat(two.later.get(two.laterPath()).words()).contains(two.firstWorker.name());
        assertThat(two.later.get("/cases/" + two.firstRef).status()).isEqualTo(404);
    }

    @Test
    void who_has_a_conflict_of_interest_with_the_other_case_learns_of_no_comparison_with_it() {
        var two = two();
        assertThat(notices(two.firstWorker)).contains("please compare");
        assertThat(two.later
                        .post(
                                "/cases/%s/conflicts/new".formatted(two.laterRef),
                                "who",
                                "person:" + disclosures.ref(two.firstWorker),
                                "reason",
                                "They know the family")
                        .status())
                .isEqualTo(303);
        assertThat(notices(two.firstWorker)).isEmpty();
        assertThat(two.first.get("/").words()).doesNotContain("Compare a person");
        assertThat(two.first.get(two.firstPath()).status()).isEqualTo(404);
        assertThat(two.first.get("/cases/" + two.firstRef).words()).doesNotContain(two.laterWorker.name());
        assertThat(two.first
                        .post(two.firstPath(), "verdict", "ask", "version", "0")
                        .status())
                .isEqualTo(404);
        assertThat(two.later.get("/cases/" + two.laterRef).status()).isEqualTo(200);
    }

    @Test
    void somebody_else_who_works_on_the_case_is_asked_where_its_owner_may_not_know_of_the_other() {
        settle();
        var known = person();
        var owner = fixtures.caseworker("HUMBERCARE");
        var colleague = fixtures.caseworker("HUMBERCARE");
        var first = fixtures.open(owner, Route.ADULT_CONSENTS, known);
        fixtures.member(first, colleague, "worker");
        run();
        var later = fixtures.open(fixtures.caseworker("HCC"), Route.ADULT_CONSENTS, known);
        fixtures.shutOut(later, owner);
        run();
        assertThat(notices(owner)).isEmpty();
        assertThat(notices(colleague)).contains("please compare");
        assertThat(visit.as(owner).get("/cases/%s/comparisons".formatted(first)).words())
                .contains("There is nothing to compare");
        assertThat(visit.as(colleague)
                        .get("/cases/%s/comparisons".formatted(first))
                        .words())
                .doesNotContain("There is nothing to compare");
    }

    private String notices(Actor.Person person) {
        return String.join(
                " ",
                fixtures.owner()
                        .sql(
                                "select text from notices.notice where person = :person and read_at is null and ended_at is null")
                        .param("person", person.id())
                        .query(String.class)
                        .list());
    }

    @Test
    void who_worked_with_somebody_whose_case_is_closed_compares_them_with_one_who_came_again() {
        var two = two();
        fixtures.owner()
                .sql("update cases.case_record set state = 'closed', closed_on = current_date where ref = ?")
                .param(two.firstRef.value())
                .update();
        assertThat(two.first.get("/").words()).contains("Compare a person, " + two.comparison);
        assertThat(say(two.first, two.firstPath(), "ask", "").status()).isEqualTo(303);
        assertThat(two.first.get("/").words()).doesNotContain("Compare a person, " + two.comparison);
        assertThat(two.later.get("/").words()).contains("Compare a person, " + two.comparison);
    }

    @Test
    void that_they_are_not_the_same_holds_until_somebody_reopens_it() {
        var two = two();
        assertThat(say(two.first, two.firstPath(), "different", "").errors()).containsExactly("Enter what you go by");
        say(two.first, two.firstPath(), "different", "Born in another year");
        assertThat(two.first.get(two.firstPath()).words()).contains("Not the same person", "Born in another year");
        fixtures.owner()
                .sql("""
                        insert into cases.comparison_due (id, case_id, person_in_case, at)
                        select gen_random_uuid(), p.case_id, p.id, now() from cases.person_in_case p
                          join cases.case_record c on c.id = p.case_id where c.ref in (:one, :other)
                        """)
                .param("one", two.firstRef.value())
                .param("other", two.laterRef.value())
                .update();
        run();
        assertThat(two.first.get("/").words()).doesNotContain("Compare a person");
        assertThat(count("cases.comparison_side s join cases.case_record c on c.id = s.case_id where c.ref = '"
                        + two.firstRef + "'"))
                .isEqualTo(1);
        assertThat(say(two.first, two.firstPath(), "reopened", "A photograph came")
                        .status())
                .isEqualTo(303);
        assertThat(two.first.get("/").words()).contains("Compare a person, " + two.comparison);
    }

    @Test
    void two_people_become_one_once_both_say_so_and_an_undone_merge_leaves_every_row_as_it_was() {
        var two = two();
        say(two.first, two.firstPath(), "same", "The same scar", "shows", "yes");
        assertThat(two.first.get(two.firstPath()).words()).contains("Waiting for the other side");
        var before = rows(two);
        assertThat(say(two.later, two.laterPath(), "same", "They told me", "shows", "yes")
                        .status())
                .isEqualTo(303);
        assertThat(two.first.get("/cases/" + two.firstRef).words())
                .contains("also known in another case. Contact: Hull City Council");
        assertThat(two.first.get("/cases/" + two.laterRef).status())
                .as("neither gains access")
                .isEqualTo(404);
        assertThat(two.later.get("/cases/" + two.firstRef).status()).isEqualTo(404);
        assertThat(rows(two)).isNotEqualTo(before);
        assertThat(say(two.first, two.firstPath(), "undone", "It was her sister")
                        .status())
                .isEqualTo(303);
        assertThat(rows(two)).isEqualTo(before);
        assertThat(two.later.get("/cases/" + two.laterRef).words()).doesNotContain("Contact:");
        assertThat(say(two.later, two.laterPath(), "same", "Late", "version", "1")
                        .status())
                .as("decided on an older page")
                .isEqualTo(409);
    }

    @Test
    void who_answers_for_both_cases_sees_both_and_says_at_once_that_it_is_one_person() {
        settle();
        var known = person();
        var worker = fixtures.caseworker("HUMBERCARE");
        var colleague = fixtures.caseworker("HUMBERCARE");
        var first = fixtures.open(worker, Route.ADULT_CONSENTS, known);
        fixtures.member(first, colleague, "worker");
        run();
        var later = fixtures.open(worker, Route.ADULT_UNDECIDED, known);
        run();
        var browser = visit.as(worker);
        var path = browser.get("/cases/" + first)
                .html()
                .select("a[href*=/comparisons/CM-]")
                .first()
                .attr("href");
        var page = browser.get(path);
        assertThat(page.words())
                .contains("You work on both cases", first.value(), later.value())
                .doesNotContain("Talk to", "they do not know that your case exists", "Perhaps: ask them");
        assertThat(visit.as(colleague).get(path).text())
                .as("a colleague of one of the two learns nothing of the other")
                .contains("Talk to")
                .doesNotContain(later.value());
        assertThat(say(browser, path, "same", "The same scar").status()).isEqualTo(303);
        assertThat(browser.get(path).words()).contains("The two cases are linked", "Close " + later);
        for (var ref : List.of(first, later)) {
            assertThat(browser.get("/cases/" + ref + "/log").words())
                    .contains("the same person", "compared with " + (ref.equals(first) ? later : first));
        }
        assertThat(notices(worker)).isEmpty();
        assertThat(browser.get("/").words()).doesNotContain("Compare a person");
        assertThat(say(browser, path, "undone", "It was her sister").status()).isEqualTo(303);
        assertThat(browser.get(path).words()).contains("Please compare");
    }

    @Test
    void a_changed_name_is_compared_anew_and_its_old_tokens_are_gone() {
        var worker = fixtures.caseworker("HUMBERCARE");
        var known = person();
        var ref = fixtures.open(worker, Route.ADULT_CONSENTS, known);
        var renamed = person();
        change(worker, ref, renamed);
        assertThat(search(visit.as(worker), renamed).words()).contains(ref.value());
        assertThat(search(visit.as(worker), known).words()).doesNotContain(ref.value());
    }

    @Test
    void a_token_tells_no_name_and_is_the_same_for_nobody_without_the_key() {
        var known = person();
        var ref = fixtures.open(fixtures.caseworker("HUMBERCARE"), Route.ADULT_CONSENTS, known);
        var tokens = fixtures.owner()
                .sql("""
                        select kind, length(token) as size from cases.blind_token t
                          join cases.case_record c on c.id = t.case_id where c.ref = :ref
                        """)
                .param("ref", ref.value())
                .query((row, _) -> Map.entry(row.getString("kind"), row.getInt("size")))
                .list();
        assertThat(tokens)
                .contains(
                        Map.entry("name_born", 32),
                        Map.entry("name_year", 4),
                        Map.entry("name", 4),
                        Map.entry("word", 4))
                .allMatch(token -> token.getValue() == (token.getKey().equals("name_born") ? 32 : 4));
    }

    private void change(Actor.Person worker, Ref ref, PersonDetails details) {
        var it = fixtures.read(worker, ref);
        CurrentActor.run(
                worker,
                () -> fixtures.cases()
                        .change(worker, it, it.main(), it.main().version(), details, List.of("lastName")));
    }

    /// Two cases about one person, at two organisations, compared.
    private record Two(
            Actor.Person firstWorker,
            Ref firstRef,
            Visit.Browser first,
            Actor.Person laterWorker,
            Ref laterRef,
            Visit.Browser later,
            Ref comparison) {

        String firstPath() {
            return "/cases/%s/comparisons/%s".formatted(firstRef, comparison);
        }

        String laterPath() {
            return "/cases/%s/comparisons/%s".formatted(laterRef, comparison);
        }
    }

    private Two two() {
        settle();
        var known = person();
        var one = fixtures.caseworker("HUMBERCARE");
        var first = fixtures.open(one, Route.ADULT_CONSENTS, known);
        run();
        var other = fixtures.caseworker("HCC");
        var later = fixtures.open(
                other,
                Route.ADULT_UNDECIDED,
                named(known.lastName(), known.firstName(), known.born().plusYears(1)));
        run();
        var comparison = fixtures.owner()
                .sql("""
                        select s.ref from cases.comparison_side s join cases.case_record c on c.id = s.case_id where c.ref = :ref
                        """)
                .param("ref", first.value())
                .query(String.class)
                .single();
        return new Two(one, first, visit.as(one), other, later, visit.as(other), new Ref(comparison));
    }

    private Visit.Answer say(Visit.Browser browser, String path, String verdict, String reason, String... more) {
        var fields = new LinkedHashMap<String, String>();
        var page = browser.get(path);
        fields.put("version", page.html().select("main form [name=version]").attr("value"));
        fields.put("verdict", verdict);
        fields.put("reason", reason);
        for (int place = 0; place < more.length; place += 2) {
            fields.put(more[place], more[place + 1]);
        }
        return browser.post(
                path,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private Visit.Answer search(Visit.Browser browser, PersonDetails details) {
        return browser.post("/cases/new/search", fields(details));
    }

    private Visit.Answer open(Visit.Browser browser, PersonDetails details) {
        var fields = new ArrayList<>(List.of(fields(details)));
        fields.addAll(List.of("route", "ADULT_CONSENTS", "concern", "Works at night and is not paid"));
        return browser.post("/cases/new", fields.toArray(String[]::new));
    }

    private static String[] fields(PersonDetails details) {
        var born = details.born();
        return new String[] {
            "firstName", details.firstName(),
            "lastName", details.lastName(),
            "born-day", born == null ? "" : String.valueOf(born.getDayOfMonth()),
            "born-month", born == null ? "" : String.valueOf(born.getMonthValue()),
            "born-year", born == null ? "" : String.valueOf(born.getYear())
        };
    }

    /// Somebody whose name has as many letters as any other's and sounds like none.
    private static PersonDetails person() {
        int number = COUNT.incrementAndGet();
        var first = "Zi" + SYLLABLES[number % 7] + SYLLABLES[number / 7 % 7] + "n";
        var last = "Go" + SYLLABLES[number / 7 % 7] + SYLLABLES[number % 7] + "r";
        return named(first, last, LocalDate.of(1990, 3, 4));
    }

    private static PersonDetails named(String first, String last, LocalDate born) {
        return new PersonDetails(first, last, "", born, "", "", "", "");
    }

    private static String visit(Visit.Browser browser, String path) {
        browser.get(path);
        return browser.get(path).words();
    }

    /// The page without what is drawn anew each time and without what was typed.
    private static String plain(Visit.Answer page, PersonDetails typed) {
        var html = page.html().clone();
        html.select("[name=_csrf], [name=_once], [name=_original]").remove();
        return html.outerHtml()
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replace(typed.firstName(), "")
                .replace(typed.lastName(), "");
    }

    /// Leaves out the people of other tests.
    private void settle() {
        fixtures.owner().sql("delete from cases.comparison_due").update();
    }

    private void run() {
        CurrentActor.run(CLOCK, () -> job.run(CLOCK));
    }

    private long count(String from) {
        return fixtures.owner()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    /// Every row of the schema that hangs on one of the two cases, but for the history.
    private Map<String, List<String>> rows(Two two) {
        // what lists show is written at each look at a case
        fixtures.owner()
                .sql("update cases.case_record set next_step_on = null, next_step = null where ref in (:one, :other)")
                .param("one", two.firstRef.value())
                .param("other", two.laterRef.value())
                .update();
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table : fixtures.owner().sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'cases' and c.relkind = 'r'
                           and c.relname not in ('entry', 'look', 'comparison_verdict', 'person_merge')
                         order by 1
                        """).query(String.class).list()) {
            rows.put(
                    table,
                    fixtures.owner()
                            .sql("select t::text from cases.%s t where t::text ~ :ids order by 1".formatted(table))
                            .param(
                                    "ids",
                                    String.join(
                                            "|",
                                            fixtures.owner()
                                                    .sql("""
                                                            select unnest(array[c.id, p.id, p.person])::text from cases.case_record c
                                                              join cases.person_in_case p on p.case_id = c.id
                                                             where c.ref in (:one, :other)
                                                            """)
                                                    .param("one", two.firstRef.value())
                                                    .param("other", two.laterRef.value())
                                                    .query(String.class)
                                                    .list()))
                            .query(String.class)
                            .list());
        }
        assertThat(rows.keySet()).contains("person", "person_in_case", "comparison_side", "blind_token");
        return rows;
    }
}
