package waymark.pathways.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.DeepRun;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.ContactsFixtures;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.pathways.editions.PathwayFixtures;
import waymark.pathways.graph.AnswerTrail;
import waymark.pathways.graph.NamedService;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.graph.Traversal;

/// The number beside a step is that of the service which the step names, in that area and at that hour; else
/// the page says what to use instead. An ordinary run asks in each area and at each hour either as nobody or
/// signed in, by turns; the deep run as both.
@WaymarkTest
class RightNumberTest {

    private static final Actor CLOCK = Actor.system("test");
    private static final String DAY = "2026-01-14T11:00";
    private static final String NIGHT = "2025-12-25T03:00";
    private static final List<String> AREAS =
            List.of("HULL", "EAST_RIDING", "NORTH_LINCOLNSHIRE", "NORTH_EAST_LINCOLNSHIRE", "elsewhere");

    @Autowired
    private Visit visit;

    @Autowired
    private TestUsers someone;

    @Autowired
    private TestClock clock;

    @Autowired
    private GuidanceInForce inForce;

    @Autowired
    private TransactionTemplate transaction;

    private final JdbcClient owner = TestDatabase.owner();
    private final ContactsFixtures contacts = new ContactsFixtures();
    private final List<String> posts = new ArrayList<>();

    @BeforeEach
    void publish() {
        PathwayFixtures.publishShipped();
        posts.add(contacts.dayPost("CHILD"));
        posts.add(contacts.nightLine("OUT_OF_HOURS"));
        posts.add(contacts.dayPost("ADULT"));
        posts.add(contacts.dayPost("HEALTH"));
        number("HULL", "CHILD", "01632 960731");
        number("HULL", "ADULT", "01632 960732");
        number("HULL", "OUT_OF_HOURS", "01632 960733");
        number("NORTH_LINCOLNSHIRE", "CHILD", "01632 960734");
    }

    @AfterEach
    void leave_nothing() {
        clock.back();
        posts.forEach(contacts::close);
        owner.sql("delete from directory.help_line where code like 'TEST_STEP%'")
                .update();
        PathwayFixtures.draftAgain();
    }

    private void number(String area, String subject, String number) {
        owner.sql("""
                insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area,
                                                 subject, use_when, source, verified, verification, demonstration,
                                                 position, from_date)
                values (:code, :name, :number, '', 'telephone', '', 'public', true, :area, :subject, '', 'a test', true,
                        'verified', false, 900, date '2020-01-01')
                """)
                .param("code", "TEST_STEP_" + area + "_" + subject)
                .param("name", area + " " + subject)
                .param("number", number)
                .param("area", area)
                .param("subject", subject)
                .update();
    }

    @Test
    void every_step_of_every_pathway_shows_the_number_of_its_service_or_says_what_to_use_instead() {
        int asked = 0;
        int seen = 0;
        int instead = 0;
        for (var hour : List.of(DAY, NIGHT)) {
            clock.moveTo(ContactsFixtures.london(hour));
            var browsers = List.of(visit.asNobody(), visit.as(someone.member("CHCP")));
            for (var area : AREAS) {
                for (var browser : DeepRun.asked() ? browsers : List.of(browsers.get(asked++ % browsers.size()))) {
                    for (var found : steps(browser, area).entrySet()) {
                        for (var turn : found.getValue().select(".waymark-turn")) {
                            seen++;
                            instead += right(found.getKey(), turn, area, hour) ? 0 : 1;
                        }
                    }
                }
            }
        }
        System.out.printf(
                "Numbers beside steps: %,d, of them %,d with a word about what to use instead%n", seen, instead);
        assertThat(seen).isGreaterThan(DeepRun.times(500, 1000));
        assertThat(instead).isGreaterThan(DeepRun.times(50, 100));
    }

    /// True where the number is the service’s own.
    private boolean right(PathwayStep step, Element turn, String area, String hour) {
        var first = turn.select(".waymark-turn__item a[href^=tel:]").first();
        assertThat(first).as(step.title() + " in " + area).isNotNull();
        var digits = digits(first);
        boolean own = numbers(step, turn, area).contains(digits);
        if (!own) {
            assertThat(turn.select(".waymark-turn__instead").text())
                    .as("%s in %s, %s: %s", step.title(), area, hour, turn.text())
                    .isNotEmpty();
        }
        return own;
    }

    private static String digits(Element link) {
        return link.text().replace(" ", "");
    }

    /// What may be first without a word: the numbers of the service that the title names, else those of the
    /// subject that the step turns to.
    private Set<String> numbers(PathwayStep step, Element turn, String area) {
        var named = NamedService.named(step.title());
        boolean night = turn.text().startsWith("Evenings");
        var task = task(step);
        var reach = night ? task.later().reach() : task.reach();
        var numbers = new HashSet<String>();
        var subject = named.map(RightNumberTest::subject).orElse(reach.subject());
        numbers.addAll(owner.sql("""
                select replace(number, ' ', '') from directory.help_line
                 where subject = :subject and number <> '' and coalesce(area, :area) = :area
                union
                select replace(coalesce(nullif(p.phone, ''), '01632 960500'), ' ', '')
                  from directory.spoc_post p join directory.spoc_area a on a.post = p.ref
                 where p.subject = :subject and a.area = :area and p.to_date is null
                """)
                .param("subject", subject)
                .param("area", area)
                .query(String.class)
                .list());
        numbers.addAll(lines(named.orElse(null), reach));
        return numbers;
    }

    private static List<String> lines(@org.jspecify.annotations.Nullable NamedService named, PathwayStep.Reach reach) {
        var nation = Map.of(
                "POLICE_101", "101",
                "EMERGENCY", "999",
                "MS_HELPLINE", "08000121700",
                "SALVATION_ARMY", "08008083733",
                "ICTG", "08000434303");
        if (named == null) {
            return switch (reach.subject()) {
                case "" -> reach.lines().stream().map(nation::get).toList();
                case "INTELLIGENCE" -> List.of("101", "999");
                case "FIRST_RESPONDER" -> List.of("101");
                default -> List.of();
            };
        }
        return switch (named) {
            case POLICE -> List.of("101", "999");
            case EMERGENCY -> List.of("999");
            case FIRST_RESPONDER -> List.of("101");
            case HELPLINE -> List.of("08000121700");
            case SALVATION_ARMY -> List.of("08008083733");
            case GUARDIAN -> List.of("08000434303");
            case REFERRAL_FORM, CHILDREN, ADULTS, DUTY_TEAM, HOUSING, OWN_LEAD -> List.of();
        };
    }

    private static String subject(NamedService service) {
        return switch (service) {
            case CHILDREN -> "CHILD";
            case ADULTS -> "ADULT";
            case DUTY_TEAM -> "OUT_OF_HOURS";
            case HOUSING -> "HOUSING";
            case POLICE -> "INTELLIGENCE";
            case FIRST_RESPONDER -> "FIRST_RESPONDER";
            case REFERRAL_FORM, SALVATION_ARMY, GUARDIAN, HELPLINE, EMERGENCY, OWN_LEAD -> "-";
        };
    }

    private static PathwayStep.Task task(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Act act -> act.task();
            case PathwayStep.Handover handover -> handover.task();
            default -> throw new AssertionError("a step that turns to nobody shows a number: " + step.title());
        };
    }

    /// Each step that turns to somebody, as a page of this area shows it: as few walks as meet them all.
    private Map<PathwayStep, Element> steps(Visit.Browser browser, String area) {
        var found = new HashMap<PathwayStep, Element>();
        walks(area).forEach((trail, met) -> {
            if (!found.keySet().containsAll(met)) {
                var page = browser.get("/walk/" + area + "?a=" + trail).html();
                for (var leg : page.select(".waymark-leg")) {
                    var title = leg.select(".waymark-leg__title").first().ownText();
                    met.stream()
                            .filter(step -> step.title().equals(title))
                            .forEach(step -> found.putIfAbsent(step, leg));
                }
            }
        });
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    private Map<AnswerTrail, List<PathwayStep>> walks(String area) {
        var walks = new HashMap<AnswerTrail, List<PathwayStep>>();
        CurrentActor.run(
                CLOCK,
                () -> transaction.executeWithoutResult(
                        _ -> ends(inForce.guide(area.equals("elsewhere") ? "" : area), AnswerTrail.EMPTY, walks)));
        return walks;
    }

    private static void ends(Traversal.Guide guide, AnswerTrail trail, Map<AnswerTrail, List<PathwayStep>> walks) {
        var walk = Traversal.replay(guide, "START", trail);
        if (walk instanceof Traversal.Asking asking) {
            asking.question()
                    .answers()
                    .forEach(answer -> ends(
                            guide, trail.and(AnswerTrail.mark(asking.pathway(), asking.question(), answer)), walks));
            return;
        }
        walks.put(
                trail,
                walk.met().stream()
                        .map(Traversal.Met::step)
                        .filter(step -> step instanceof PathwayStep.Act || step instanceof PathwayStep.Handover)
                        .toList());
    }

    @Test
    void the_support_line_is_the_support_line_also_where_somebody_answers_for_adults() {
        clock.moveTo(ContactsFixtures.london(DAY));
        var nurse = visit.as(someone.member("CHCP"));

        assertThat(first(nurse, "HULL", "Call the support line and stay until somebody takes over"))
                .isEqualTo("08008083733");
    }

    @Test
    void a_visitor_is_given_the_councils_number_by_day_and_the_duty_teams_at_night() {
        var step = "Tell the council’s children’s social care";
        clock.moveTo(ContactsFixtures.london(DAY));
        assertThat(first(visit.asNobody(), "HULL", step)).isEqualTo("01632960731");
        assertThat(first(visit.asNobody(), "NORTH_LINCOLNSHIRE", step)).isEqualTo("01632960734");

        clock.moveTo(ContactsFixtures.london(NIGHT));
        assertThat(first(visit.asNobody(), "HULL", step)).isEqualTo("01632960733");
        assertThat(current(visit.asNobody(), "HULL", step).text())
                .contains("call the council’s emergency duty team instead of children’s social care");
    }

    @Test
    void a_visitor_is_told_where_no_number_of_the_council_is_known() {
        clock.moveTo(ContactsFixtures.london(DAY));
        var turn = current(visit.asNobody(), "NORTH_EAST_LINCOLNSHIRE", "Tell the council’s children’s social care");

        assertThat(turn.text())
                .contains("There is no public number of children’s social care here. Use the number below instead, or"
                        + " sign in");
        assertThat(digits(turn.select("a[href^=tel:]").first())).isEqualTo("101");
    }

    @Test
    void a_step_that_is_done_in_an_online_form_shows_its_address_and_a_number_only_for_help_with_it() {
        for (var hour : List.of(DAY, NIGHT)) {
            clock.moveTo(ContactsFixtures.london(hour));
            for (var browser : List.of(visit.asNobody(), visit.as(someone.member("CHCP")))) {
                for (var title : List.of(
                        "Make the referral in Report modern slavery",
                        "Make the NRM referral, in addition to social care",
                        "Send a duty to notify report")) {
                    var leg = leg(browser, "HULL", title);
                    assertThat(leg.select(".waymark-leg__facts").text())
                            .as(title)
                            .contains("modernslavery.gov.uk, at any time, only for staff of first responder");
                    assertThat(leg.select(".waymark-turn__instead").text())
                            .as(title)
                            .contains("If you cannot use the form");
                    var inShort = leg.ownerDocument().select(".waymark-short li");
                    assertThat(inShort.stream()
                                    .filter(item -> item.text().startsWith(title))
                                    .map(item -> item.select("a").last().attr("href")))
                            .as(title)
                            .containsExactly("https://modernslavery.gov.uk");
                }
            }
        }
    }

    /// The column for office hours says who answers in office hours also at night, and the other way round.
    @Test
    void each_column_is_about_its_own_hours_whatever_the_hour() {
        var step = "Tell the council’s children’s social care";
        for (var hour : List.of(DAY, NIGHT)) {
            clock.moveTo(ContactsFixtures.london(hour));
            var turns = leg(visit.as(someone.member("CHCP")), "HULL", step).select(".waymark-turn");

            assertThat(turns).as(hour).hasSize(2);
            assertThat(column(turns, "Monday to Friday, 9 to 5"))
                    .as(hour)
                    .contains("01632 960500")
                    .doesNotContain("does not answer");
            assertThat(column(turns, "Evenings, nights"))
                    .as(hour)
                    .contains("01632 960400")
                    .doesNotContain("does not answer");
        }
    }

    @Test
    void a_column_says_where_no_local_contact_answers_at_its_hours() {
        var post = contacts.weekendPost("FIRST_RESPONDER");
        posts.add(post);
        contacts.cover(post, "holder", contacts.person(), LocalDate.of(2020, 1, 1), null);
        clock.moveTo(ContactsFixtures.london(NIGHT));
        var leg = leg(visit.as(someone.member("CHCP")), "HULL", "Make the NRM referral, in addition to social care");

        assertThat(column(leg.select(".waymark-turn"), "Monday to Friday, 9 to 5"))
                .contains("No local contact answers at these hours.")
                .doesNotContain("at this hour");
    }

    private static String column(List<Element> turns, String heading) {
        return turns.stream()
                .map(Element::text)
                .filter(text -> text.startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private String first(Visit.Browser browser, String area, String title) {
        return digits(current(browser, area, title)
                .select(".waymark-turn__item a[href^=tel:]")
                .first());
    }

    /// What the step shows for this hour.
    private Element current(Visit.Browser browser, String area, String title) {
        return leg(browser, area, title).select(".waymark-turn").first();
    }

    private Element leg(Visit.Browser browser, String area, String title) {
        return steps(browser, area).entrySet().stream()
                .filter(one -> one.getKey().title().equals(title))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
