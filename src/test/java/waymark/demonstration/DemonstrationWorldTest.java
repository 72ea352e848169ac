package waymark.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.FreshDatabase;
import waymark.TestClock;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.access.AccessApi;
import waymark.contacts.ContactsApi;
import waymark.contacts.CoverState;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLines;
import waymark.directory.DirectoryApi;
import waymark.insight.disclosure.Attack;
import waymark.insight.disclosure.CountTable;
import waymark.kernel.Actor;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.graph.Traversal;
import waymark.pathways.guidance.GuidanceInForce;
import waymark.services.ServiceLists;
import waymark.services.ServiceRow;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.measures.MeasureLine;
import waymark.strategy.measures.MeasureResult;
import waymark.strategy.rag.Colour;
import waymark.web.Clocks;

/// The demonstration world, made once for all that is looked at. It is made for one day near that of the machine: row
/// policies compare with the clock of the database, which no test moves.
@WaymarkTest
@FreshDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationWorldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    JdbcClient db;

    /// Those who look after people: where a walk turns to one of them, somebody is named at every hour.
    private static final Set<String> CARE = Set.of("ADULT", "CHILD", "HEALTH", "HOUSING", "OUT_OF_HOURS");

    @Autowired
    DirectoryApi directory;

    @Autowired
    ContactsApi contacts;

    @Autowired
    HelpLines helpLines;

    @Autowired
    StrategyApi strategy;

    @Autowired
    AccessApi access;

    @Autowired
    DemoPeople people;

    @Autowired
    ServiceLists serviceLists;

    @Autowired
    DemoFiles files;

    @Autowired
    GuidanceInForce inForce;

    @Autowired
    TestClock clock;

    @Autowired
    Visit visit;

    private DemonstrationFixtures world;

    @BeforeAll
    void make_the_demonstration(@Autowired ApplicationContext context) {
        world = new DemonstrationFixtures(context);
        clock.moveTo(TODAY.atTime(12, 0).atZone(Clocks.LONDON).toInstant());
        world.make(TODAY);
    }

    @AfterAll
    void put_the_clock_back() {
        clock.back();
    }

    @Test
    void the_plans_show_every_colour_and_leave_holes_and_people_lead_actions() {
        world.look(() -> {
            var actions = strategy.actions(DemoPeople.SYSTEM, TODAY);
            assertThat(each(actions, line -> line.rag().colour()).values())
                    .hasSize(4)
                    .allSatisfy(colours -> assertThat(colours).isEqualTo(Set.of(Colour.values())));
            assertThat(each(actions, ActionLine::objective).values())
                    .allSatisfy(objectives -> assertThat(objectives).hasSizeBetween(10, 19));
            assertThat(actions)
                    .filteredOn(line -> "Nkechi Stoneferry".equals(line.leadName()))
                    .hasSize(3);
        });
    }

    private static <T> Map<String, Set<T>> each(List<ActionLine> actions, Function<ActionLine, T> what) {
        return actions.stream()
                .collect(Collectors.groupingBy(ActionLine::area, Collectors.mapping(what, Collectors.toSet())));
    }

    @Test
    void nobody_in_the_demonstration_does_what_their_role_does_not_allow() {
        assertThatThrownBy(() -> world.look(() -> people.as(
                        world.person("nurse"),
                        nurse -> strategy.assign(nurse, "SP1.1", "OPCC", null, List.of(), TODAY))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void everybody_is_reached_at_invented_addresses_and_numbers_only() {
        assertThat(files.read("people", DemoFiles.People.class).people()).allSatisfy(someone -> {
            assertThat(someone.email()).endsWith(".example.org");
            assertThat(someone.phone()).matches("01632 960\\d{3}|07700 900\\d{3}|0113 496 0\\d{3}");
        });
    }

    @Test
    void every_service_is_marked_as_invented_and_reached_at_invented_numbers_only() {
        assertThat(files.read("services", DemoFiles.Services.class).services()).allSatisfy(offered -> {
            assertThat(offered.service().name()).startsWith("Demonstration: ");
            assertThat(offered.service().phone()).matches("01632 960\\d{3}");
            assertThat(offered.service().email()).matches("|.+\\.example\\.org");
        });
    }

    /// Every hour of a year, bank holidays and clock changes included: no area is ever without somebody to
    /// ring.
    @Test
    void somebody_answers_in_every_area_and_at_the_end_of_all_guidance_at_every_hour_of_a_year_and_there_is_a_bed() {
        world.look(() -> {
            everyWalkEndsWithAContactOnDuty();
            var from = TODAY.atStartOfDay(Clocks.LONDON);
            var day = List.of("ADULT", "CHILD", "FIRST_RESPONDER", "OUT_OF_HOURS");
            for (var area : directory.areas(DemoPeople.SYSTEM)) {
                assertThat(contacts.throughout(
                                DemoPeople.SYSTEM,
                                area.code(),
                                day,
                                from.toInstant(),
                                from.plusYears(1).toInstant()))
                        .as(area.name())
                        .isTrue();
                assertThat(serviceLists.in(DemoPeople.SYSTEM, area.code()))
                        .filteredOn(row -> row.name().startsWith("Demonstration: "))
                        .allMatch(ServiceRow::invented)
                        .extracting(ServiceRow::kindName)
                        .contains("Accommodation", "Children’s services");
            }
            assertThat(contacts.cover(DemoPeople.SYSTEM, "NORTH_LINCOLNSHIRE", from.toLocalDate()))
                    .containsEntry("LICENSING", CoverState.LAPSED);
            assertThat(helpLines.on(DemoPeople.SYSTEM, LocalDate.now(clock)))
                    .filteredOn(line -> line.code().startsWith("DEMO_"))
                    .hasSize(10)
                    .allMatch(line -> line.demonstration());
            nobodyIsGivenAWrongNumber();
        });
    }

    /// With the numbers of the demonstration, a visitor finds children’s social care, adult safeguarding
    /// and the duty team of every area; and no number is that of two people or two services.
    private void nobodyIsGivenAWrongNumber() {
        var lines = helpLines.on(DemoPeople.SYSTEM, LocalDate.now(clock));
        for (var area : directory.areas(DemoPeople.SYSTEM)) {
            for (var subject : List.of("ADULT", "CHILD", "OUT_OF_HOURS")) {
                assertThat(lines)
                        .as(subject + " in " + area.name())
                        .anyMatch(line -> line.answers(subject, area.code()));
            }
        }
        var whose = new HashMap<String, Set<String>>();
        lines.forEach(line -> whose(whose, line.number(), line.subject() + line.area() + own(line)));
        files.read("people", DemoFiles.People.class)
                .people()
                .forEach(someone -> whose(whose, someone.phone(), someone.name()));
        files.read("contacts", DemoFiles.Contacts.class)
                .contacts()
                .forEach(point -> whose(whose, point.phone(), point.subject() + String.join("", point.areas())));
        files.read("services", DemoFiles.Services.class)
                .services()
                .forEach(offered -> whose(
                        whose,
                        offered.service().phone(),
                        offered.service().name() + offered.service().organisation()));
        handedOver(whose);
        assertThat(whose)
                .hasSizeGreaterThan(60)
                .allSatisfy((number, names) -> assertThat(names).as(number).hasSize(1));
    }

    /// The numbers of those who handed over or took on, as each of them sees their own hand-overs.
    private void handedOver(Map<String, Set<String>> whose) {
        var accounts = db.sql("""
                        select sender from concerns.handover
                        union
                        select holder from concerns.handover where holder is not null
                        """).query(UUID.class).list();
        assertThat(accounts).hasSizeGreaterThan(5);
        for (var id : accounts) {
            people.as(
                    access.person(DemoPeople.SYSTEM, id),
                    actor -> db.sql("""
                            select sender_phone as phone from concerns.handover where sender = :me
                            union
                            select holder_phone from concerns.handover where holder = :me
                            """)
                            .param("me", id)
                            .query(String.class)
                            .list()
                            .forEach(number -> whose(whose, number, actor.name())));
        }
    }

    private static String own(HelpLine line) {
        return line.national() ? line.code() : "";
    }

    private static void whose(Map<String, Set<String>> whose, String number, String name) {
        if (!number.isEmpty()) {
            whose.computeIfAbsent(number.replace(" ", ""), _ -> new HashSet<>()).add(name);
        }
    }

    /// Every way through the guidance in force, in every area, tied to who is on duty: at every moment of a
    /// year, bank holidays and clock changes included, a contact named at its end answers. What only the
    /// police or a national line can take at night (a place, a decision) ends with a line that answers at
    /// every hour.
    private void everyWalkEndsWithAContactOnDuty() {
        var walks = new ArrayList<Ends>();
        for (var area : directory.areas(DemoPeople.SYSTEM)) {
            ends(inForce.guide(area.code()), area.code(), AnswerTrail.EMPTY, walks);
        }
        var always = helpLines.on(DemoPeople.SYSTEM, LocalDate.now(clock)).stream()
                .filter(line -> line.hours().equals("24 hours, every day"))
                .map(HelpLine::code)
                .collect(Collectors.toSet());
        assertThat(always).contains("EMERGENCY", "POLICE_101");
        var named = new HashMap<Ends, Boolean>();
        walks.forEach(end -> named.computeIfAbsent(end, this::answersAllYear));
        assertThat(walks)
                .hasSizeGreaterThan(500)
                .allSatisfy(end -> assertThat(named.get(end) || !Collections.disjoint(end.lines(), always))
                        .as(end.toString())
                        .isTrue());
        assertThat(walks)
                .filteredOn(end -> !Collections.disjoint(end.subjects(), CARE))
                .hasSizeGreaterThan(400)
                .allSatisfy(end -> assertThat(named.get(end)).as(end.toString()).isTrue());
    }

    /// Whom a walk ends with: the subjects of its steps by day and by night, and their public lines.
    private record Ends(String area, Set<String> subjects, Set<String> lines) {}

    private static void ends(Traversal.Guide guide, String area, AnswerTrail trail, List<Ends> found) {
        var walk = Traversal.replay(guide, "START", trail);
        if (walk instanceof Traversal.Asking asking) {
            for (var answer : asking.question().answers()) {
                ends(guide, area, trail.and(AnswerTrail.mark(asking.pathway(), asking.question(), answer)), found);
            }
            return;
        }
        assertThat(walk).as(trail.toString()).isInstanceOf(Traversal.Finished.class);
        var reaches = walk.met().stream().flatMap(met -> reaches(met.step())).toList();
        found.add(new Ends(
                area,
                reaches.stream()
                        .map(PathwayStep.Reach::subject)
                        .filter(subject -> !subject.isEmpty())
                        .collect(Collectors.toSet()),
                reaches.stream().flatMap(reach -> reach.lines().stream()).collect(Collectors.toSet())));
    }

    private static Stream<PathwayStep.Reach> reaches(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Act act ->
                Stream.of(act.task().reach(), act.task().later().reach());
            case PathwayStep.Handover handover ->
                Stream.of(handover.task().reach(), handover.task().later().reach());
            case PathwayStep.Question _, PathwayStep.Advice _, PathwayStep.Onward _ -> Stream.empty();
        };
    }

    private boolean answersAllYear(Ends end) {
        var from = TODAY.atStartOfDay(Clocks.LONDON);
        return contacts.throughout(
                DemoPeople.SYSTEM,
                end.area(),
                List.copyOf(end.subjects()),
                from.toInstant(),
                from.plusYears(1).toInstant());
    }

    /// The attack: all that members read about people, copied out of pages and files, with every sum in it.
    @Test
    void nobody_can_work_out_a_count_of_1_to_4_from_all_that_is_published() throws IOException {
        var published = new PublishedFigures();
        var persons = new HashMap<String, Actor.Person>();
        world.look(() ->
                List.of("police_board", "coordinator", "trainer").forEach(key -> persons.put(key, world.person(key))));
        var board = visit.as(persons.get("police_board"));
        var counts = visit.as(persons.get("coordinator"));
        var people = new HashSet<String>();
        world.look(() ->
                strategy
                        .measures(
                                DemoPeople.SYSTEM,
                                strategy.settings(DemoPeople.SYSTEM, TODAY).quarter(TODAY),
                                TODAY)
                        .stream()
                        .map(MeasureResult::measure)
                        .filter(MeasureLine::countsPeople)
                        .forEach(measure -> people.add(measure.title())));
        int packs = 0;
        for (var link : links(board.get("/packs").html(), "/packs/\\d{4}-Q\\d")) {
            published.page(link, board.get(link).html(), people, Set.of("Figure"));
            packs++;
        }
        assertThat(packs).isPositive();
        for (var link : links(board.get("/intelligence/months").html(), "/intelligence/months/\\d{4}-\\d{2}")) {
            published.page(link, board.get(link).html(), Set.of(), Set.of());
        }
        for (var path : List.of("/case-outcomes", "/unmet-needs", "/conferences/figures", "/reports/patterns")) {
            published.noughtShown(!path.equals("/case-outcomes"));
            var answer = counts.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            published.page(path, answer.html(), Set.of(), Set.of());
        }
        for (var link : links(counts.get("/campaigns").html(), "/campaigns/[A-Z]{2}-[0-9A-Z]+")) {
            published.page(link, counts.get(link).html(), Set.of("Reports by area"), Set.of());
        }
        var trainer = visit.as(persons.get("trainer"));
        for (var link : links(trainer.get("/training/evaluations").html(), "/training/sessions/.*/evaluation")) {
            published.page(link, trainer.get(link).html(), Set.of("Reports and hand-overs of the area"), Set.of());
        }
        published.noughtShown(true);
        int tables = 0;
        for (var link : links(board.get("/insight/releases").html(), "/insight/releases/RF-[0-9A-Z]{7}")) {
            var file = board.get(link + "/table.csv");
            if (file.status() == 200) {
                released(published, file.text());
                tables++;
            }
        }
        assertThat(tables).isEqualTo(3);
        assertThat(published.figures()).isGreaterThan(60);
        assertThat(published.recovered()).isEmpty();
    }

    private static void released(PublishedFigures published, String csv) throws IOException {
        var lines = new ArrayList<List<String>>();
        var about = new StringBuilder();
        boolean table = true;
        try (var parser = CSVParser.parse(csv.replace("\uFEFF", ""), CSVFormat.RFC4180)) {
            for (var line : parser) {
                var cells = new ArrayList<>(line.toList());
                cells.removeLast(); // that all is invented
                if (cells.stream().allMatch(String::isEmpty)) {
                    table = false;
                } else if (table) {
                    lines.add(cells);
                } else if (Set.of("What is counted", "Period").contains(cells.getFirst())) {
                    about.append(cells.get(1)).append(';');
                }
            }
        }
        published.file(about.toString(), lines);
    }

    /// The control: the same table with its small counts hidden and nothing else is broken at once.
    @Test
    void a_table_without_secondary_suppression_is_broken() {
        var table = CountTable.of(new long[][] {{21, 16}, {18, 3}, {12, 7}, {14, 2}, {11, 6}});
        var small = new BitSet();
        small.set(3);
        small.set(7);
        assertThat(new Attack().table("control", table, small).recovered(5))
                .extracting(Attack.Recovered::least)
                .containsExactly(3L, 2L);
    }

    private static Set<String> links(Document html, String shape) {
        return html.select("main a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.matches(shape))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
