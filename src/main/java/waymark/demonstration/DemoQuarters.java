package waymark.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.governance.GovernanceApi;
import waymark.kernel.Actor;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;

/// Four quarters that the board has seen, and the one whose returns are being written.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoQuarters {

    private static final Map<String, String> LEADS = Map.of(
            "HULL", "lead_hull",
            "EAST_RIDING", "lead_er",
            "NORTH_LINCOLNSHIRE", "lead_nl",
            "NORTH_EAST_LINCOLNSHIRE", "lead_nel");

    private final DemoFiles files;
    private final DemoPeople people;
    private final GovernanceApi governance;

    DemoQuarters(DemoFiles files, DemoPeople people, GovernanceApi governance) {
        this.files = files;
        this.people = people;
        this.governance = governance;
    }

    /// The four days of a quarter.
    private record Days(LocalDate opens, LocalDate due, LocalDate accept, LocalDate board) {

        /// A quarter of the past keeps to its calendar; of the one being reported, returns were due yesterday
        /// and the board meets in two weeks, whatever day it is.
        static Days of(int back, Quarter quarter, int firstMonth, LocalDate today) {
            var end = quarter.lastDay(firstMonth);
            return back == 0
                    ? new Days(today.minusDays(21), today.minusDays(1), today.plusDays(6), today.plusDays(13))
                    : new Days(end.plusDays(1), working(end, 21), working(end, 28), working(end, 35));
        }

        /// Nobody is asked for a return, and no board meets, at a weekend.
        private static LocalDate working(LocalDate end, int days) {
            var day = end.plusDays(days);
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> day.plusDays(2);
                case SUNDAY -> day.plusDays(1);
                default -> day;
            };
        }
    }

    /// What the events of one quarter need to know.
    private record Setting(
            DemoTimeline timeline,
            Map<String, Actor.Person> persons,
            Map<String, Ref> measures,
            Quarter quarter,
            Days days) {

        Actor.Person person(String key) {
            return DemoPeople.find(persons, key);
        }
    }

    /// @param reported the quarter whose returns are being written
    /// @param measures references by the key that the files call them, known once the timeline runs
    void addTo(
            DemoTimeline timeline,
            Map<String, Actor.Person> persons,
            Map<String, Ref> measures,
            DemoCalendar days,
            Quarter reported,
            int firstMonth) {
        var values = files.read("delivery", DemoFiles.Delivery.class).measures();
        for (var past : files.read("quarters", DemoFiles.Quarters.class).quarters()) {
            var quarter = DemoDeliveryPlan.back(reported, past.back());
            var dates = Days.of(past.back(), quarter, firstMonth, days.today());
            var setting = new Setting(timeline, persons, measures, quarter, dates);
            open(setting, firstMonth);
            for (var one : past.returns()) {
                addTo(setting, one, values, past.back(), days);
            }
            close(setting, past);
        }
    }

    private void open(Setting setting, int firstMonth) {
        var days = setting.days();
        setting.timeline()
                .on(
                        days.opens(),
                        () -> people.as(setting.person("coordinator"), actor -> {
                            governance.plan(
                                    actor,
                                    setting.quarter(),
                                    firstMonth,
                                    days.opens(),
                                    days.due(),
                                    days.accept(),
                                    days.board());
                            governance.open(actor, setting.quarter(), days.opens());
                        }));
    }

    private void addTo(
            Setting setting,
            DemoFiles.Return areaReturn,
            List<DemoFiles.Measure> measures,
            int back,
            DemoCalendar days) {
        var lead = setting.person(LEADS.getOrDefault(areaReturn.area(), ""));
        var submitted = areaReturn.submitted();
        var written = submitted == null
                ? days.today().minusDays(2)
                : setting.days().due().plusDays(submitted);
        setting.timeline()
                .on(
                        written,
                        () -> people.as(lead, actor -> {
                            var ref = governance.returnOf(actor, setting.quarter(), areaReturn.area());
                            governance.answer(actor, ref, figures(setting, areaReturn, measures, back), written);
                            governance.tell(
                                    actor,
                                    ref,
                                    areaReturn.achievements(),
                                    areaReturn.challenges(),
                                    areaReturn.requests(),
                                    written);
                            if (submitted != null) {
                                if (back == 0) {
                                    governance.confirmCounted(actor, ref, written);
                                }
                                governance.submit(actor, ref, written);
                            }
                        }));
        if (areaReturn.sentBack() != null) {
            back(setting, areaReturn, lead, written.plusDays(2));
        }
        if (back > 0) {
            var accepted = setting.days().accept().minusDays(areaReturn.sentBack() == null ? 2 : 0);
            setting.timeline()
                    .on(
                            accepted,
                            () -> people.as(
                                    setting.person("chair"),
                                    actor -> governance.accept(
                                            actor,
                                            governance.returnOf(actor, setting.quarter(), areaReturn.area()),
                                            accepted)));
        }
    }

    private void back(Setting setting, DemoFiles.Return areaReturn, Actor.Person lead, LocalDate sent) {
        setting.timeline()
                .on(
                        sent,
                        () -> people.as(
                                setting.person("police_board"),
                                actor -> governance.sendBack(
                                        actor,
                                        governance.returnOf(actor, setting.quarter(), areaReturn.area()),
                                        areaReturn.sentBack() == null ? "" : areaReturn.sentBack(),
                                        sent)));
        if (areaReturn.again() == null) {
            return;
        }
        var again = setting.days().due().plusDays(areaReturn.again());
        setting.timeline()
                .on(
                        again,
                        () -> people.as(lead, actor -> {
                            var ref = governance.returnOf(actor, setting.quarter(), areaReturn.area());
                            var challenges = areaReturn.challengesAgain() == null
                                    ? areaReturn.challenges()
                                    : areaReturn.challengesAgain();
                            governance.tell(
                                    actor, ref, areaReturn.achievements(), challenges, areaReturn.requests(), again);
                            governance.submit(actor, ref, again);
                        }));
    }

    private static Map<String, BigDecimal> figures(
            Setting setting, DemoFiles.Return areaReturn, List<DemoFiles.Measure> measures, int back) {
        var answers = new HashMap<String, BigDecimal>();
        for (var measure : measures) {
            var ref = setting.measures().get(measure.key());
            if (ref != null
                    && measure.values().containsKey(areaReturn.area())
                    && (areaReturn.figures() == null || answers.size() < areaReturn.figures())) {
                var value = DemoDeliveryPlan.value(measure, areaReturn.area(), back);
                if (value != null) {
                    answers.put(ref.value(), value);
                }
            }
        }
        return answers;
    }

    private void close(Setting setting, DemoFiles.Reported past) {
        var summary = past.summary();
        if (summary == null) {
            return;
        }
        var days = setting.days();
        setting.timeline()
                .on(
                        days.accept(),
                        () -> people.as(
                                setting.person("coordinator"),
                                actor -> governance.summarise(actor, setting.quarter(), summary)));
        var issued = days.board();
        setting.timeline()
                .on(
                        issued,
                        () -> people.as(
                                setting.person("chair"), actor -> governance.issue(actor, setting.quarter(), issued)));
        setting.timeline()
                .on(
                        days.board(),
                        () -> people.as(setting.person("police_board"), actor -> {
                            for (var one : past.returns()) {
                                for (var answer : one.answers() == null ? List.<DemoFiles.Answer>of() : one.answers()) {
                                    governance.decide(
                                            actor,
                                            setting.quarter(),
                                            one.area(),
                                            answer.request(),
                                            answer.decision(),
                                            answer.answer(),
                                            days.board());
                                }
                            }
                            governance.noteEscalations(actor, setting.quarter(), days.board());
                        }));
    }
}
