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
    private final DemoPeople stage;
    private final GovernanceApi governance;

    DemoQuarters(DemoFiles files, DemoPeople stage, GovernanceApi governance) {
        this.files = files;
        this.stage = stage;
        this.governance = governance;
    }

    /// The four days of a quarter.
    private record Days(LocalDate opens, LocalDate due, LocalDate accept, LocalDate board) {

        /// A quarter of the past keeps to its calendar; of the one being reported, returns were due yesterday and the
        /// board meets in two weeks, whatever day it is.
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

    /// What a scene of one quarter needs to know.
    private record Setting(
            DemoTimeline story, Map<String, Actor.Person> cast, Map<String, Ref> measures, Quarter quarter, Days days) {

        Actor.Person person(String key) {
            return DemoPeople.find(cast, key);
        }
    }

    /// @param reported the quarter whose returns are being written
    /// @param measures references by the key that the files call them, known once the story plays
    void tell(
            DemoTimeline story,
            Map<String, Actor.Person> cast,
            Map<String, Ref> measures,
            DemoCalendar days,
            Quarter reported,
            int firstMonth) {
        var values = files.read("delivery", DemoFiles.Delivery.class).measures();
        for (var told : files.read("quarters", DemoFiles.Quarters.class).quarters()) {
            var quarter = DemoDeliveryPlan.back(reported, told.back());
            var dates = Days.of(told.back(), quarter, firstMonth, days.today());
            var setting = new Setting(story, cast, measures, quarter, dates);
            open(setting, firstMonth);
            for (var one : told.returns()) {
                tell(setting, one, values, told.back(), days);
            }
            close(setting, told);
        }
    }

    private void open(Setting setting, int firstMonth) {
        var days = setting.days();
        setting.story()
                .on(
                        days.opens(),
                        () -> stage.as(setting.person("coordinator"), actor -> {
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

    private void tell(
            Setting setting, DemoFiles.Return told, List<DemoFiles.Measure> measures, int back, DemoCalendar days) {
        var lead = setting.person(LEADS.getOrDefault(told.area(), ""));
        var submitted = told.submitted();
        var written = submitted == null
                ? days.today().minusDays(2)
                : setting.days().due().plusDays(submitted);
        setting.story()
                .on(
                        written,
                        () -> stage.as(lead, actor -> {
                            var ref = governance.returnOf(actor, setting.quarter(), told.area());
                            governance.answer(actor, ref, figures(setting, told, measures, back), written);
                            governance.tell(
                                    actor, ref, told.achievements(), told.challenges(), told.requests(), written);
                            if (submitted != null) {
                                governance.submit(actor, ref, written);
                            }
                        }));
        if (told.sentBack() != null) {
            back(setting, told, lead, written.plusDays(2));
        }
        if (back > 0) {
            var accepted = setting.days().accept().minusDays(told.sentBack() == null ? 2 : 0);
            setting.story()
                    .on(
                            accepted,
                            () -> stage.as(
                                    setting.person("chair"),
                                    actor -> governance.accept(
                                            actor,
                                            governance.returnOf(actor, setting.quarter(), told.area()),
                                            accepted)));
        }
    }

    private void back(Setting setting, DemoFiles.Return told, Actor.Person lead, LocalDate sent) {
        setting.story()
                .on(
                        sent,
                        () -> stage.as(
                                setting.person("police_board"),
                                actor -> governance.sendBack(
                                        actor,
                                        governance.returnOf(actor, setting.quarter(), told.area()),
                                        told.sentBack() == null ? "" : told.sentBack(),
                                        sent)));
        if (told.again() == null) {
            return;
        }
        var again = setting.days().due().plusDays(told.again());
        setting.story()
                .on(
                        again,
                        () -> stage.as(lead, actor -> {
                            var ref = governance.returnOf(actor, setting.quarter(), told.area());
                            var challenges =
                                    told.challengesAgain() == null ? told.challenges() : told.challengesAgain();
                            governance.tell(actor, ref, told.achievements(), challenges, told.requests(), again);
                            governance.submit(actor, ref, again);
                        }));
    }

    private static Map<String, BigDecimal> figures(
            Setting setting, DemoFiles.Return told, List<DemoFiles.Measure> measures, int back) {
        var answers = new HashMap<String, BigDecimal>();
        for (var measure : measures) {
            var ref = setting.measures().get(measure.key());
            if (ref != null
                    && measure.values().containsKey(told.area())
                    && (told.figures() == null || answers.size() < told.figures())) {
                var value = DemoDeliveryPlan.value(measure, told.area(), back);
                if (value != null) {
                    answers.put(ref.value(), value);
                }
            }
        }
        return answers;
    }

    private void close(Setting setting, DemoFiles.Reported told) {
        var summary = told.summary();
        if (summary == null) {
            return;
        }
        var days = setting.days();
        setting.story()
                .on(
                        days.accept(),
                        () -> stage.as(
                                setting.person("coordinator"),
                                actor -> governance.summarise(actor, setting.quarter(), summary)));
        var issued = days.board();
        setting.story()
                .on(
                        issued,
                        () -> stage.as(
                                setting.person("chair"), actor -> governance.issue(actor, setting.quarter(), issued)));
        setting.story()
                .on(
                        days.board(),
                        () -> stage.as(setting.person("police_board"), actor -> {
                            for (var one : told.returns()) {
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
                        }));
    }
}
