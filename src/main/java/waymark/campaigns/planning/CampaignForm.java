package waymark.campaigns.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.strategy.StrategyApi;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a campaign: what there is to choose from, and how it is read.
@Component
class CampaignForm {

    /// Fields whose words are looked at.
    static final String[] WORDED = {"title", "aim", "audience", "publicWords"};

    private static final String WHOLE = "all";
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final DirectoryApi directory;
    private final StrategyApi strategy;
    private final FollowingReports reports;
    private final Clock clock;

    CampaignForm(DirectoryApi directory, StrategyApi strategy, FollowingReports reports, Clock clock) {
        this.directory = directory;
        this.strategy = strategy;
        this.reports = reports;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The areas for which somebody runs campaigns, and the whole partnership where they do.
    List<Choice> areas(Actor.Person actor) {
        var areas = new ArrayList<Choice>();
        directory.areas(actor).stream()
                .filter(area -> Campaign.mayRun(actor, area.code()))
                .forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        if (Campaign.mayRun(actor, null)) {
            areas.add(Choice.of(WHOLE, "Whole partnership"));
        }
        return areas;
    }

    List<Choice> objectives(Actor.Person actor) {
        return strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(objective -> Choice.of(objective.code(), objective.code() + " " + objective.text()))
                .toList();
    }

    List<Choice> months(@Nullable LocalDate now) {
        return Choice.from(reports.months(now), LocalDate::toString, CampaignForm::word);
    }

    private static String word(LocalDate month) {
        return FollowingReports.words(YearMonth.from(month), YearMonth.from(month));
    }

    /// The form as it is filled from a plan.
    static FormData filled(FormData form, CampaignPlan plan) {
        return form.with(plan)
                .with("area", plan.area() == null ? WHOLE : plan.area())
                .with("open", plan.open() ? "yes" : "")
                .with("windowLast", plan.windowLast().toString())
                .with("windowFirst", "");
    }

    /// @param before the plan that is changed, whose area stays; null for a new one
    CampaignPlan read(FormReader reader, Actor.Person actor, @Nullable CampaignPlan before) {
        var area = before == null ? area(reader, actor) : before.area();
        var title = reader.requiredLine("title", "The name", 120, "Enter a name");
        var aim = reader.required("aim", "What it is to change", 2000, "Enter what the campaign is to change");
        var audience = reader.requiredLine("audience", "Whom it speaks to", 200, "Enter whom the campaign speaks to");
        var languages = values(
                reader.choices("languages", SpokenLanguages.choices(), Choice::value, "Choose at least one language"));
        var channels = values(reader.choices(
                "channels", Channel.choices(), Choice::value, "Choose at least one way to reach people"));
        var from = reader.requiredDate("fromDay", "First day", today().plusWeeks(4));
        var to = reader.requiredDate("toDay", "Last day", today().plusWeeks(8));
        var window = before != null && reader.form().text("windowLast").isEmpty()
                ? before.windowLast()
                : reader.choice(
                        "windowLast",
                        reports.months(before == null ? null : before.windowLast()),
                        LocalDate::toString,
                        "Choose the last month whose reports are compared");
        var cost = reader.money("cost", "Cost").orElse(null);
        var objective = reader.optionalChoice(
                        "objective", objectives(actor), Choice::value, "Choose an objective of the list")
                .map(Choice::value)
                .orElse("");
        var words = reader.text("publicWords", "What the public page says", 2000);
        var event = reader.date("eventDay", "Day of the event").orElse(null);
        return new CampaignPlan(
                area,
                title,
                aim,
                audience,
                languages,
                channels,
                from,
                to,
                cost,
                objective,
                from.withDayOfMonth(1),
                window,
                reader.form().ticked("open"),
                words,
                event,
                event == null ? "" : time(reader, "eventFrom"),
                event == null ? "" : time(reader, "eventTo"),
                event == null ? "" : reader.line("eventPlace", "The place", 200));
    }

    private static List<String> values(List<Choice> chosen) {
        return chosen.stream().map(Choice::value).toList();
    }

    /// The area that was chosen; null for the whole partnership.
    @Nullable
    String area(FormReader reader, Actor.Person actor) {
        return Optional.of(reader.choice("area", areas(actor), Choice::value, "Choose an area")
                        .value())
                .filter(code -> !code.equals(WHOLE))
                .orElse(null);
    }

    private static String time(FormReader reader, String name) {
        var text = reader.form().line(name);
        boolean wrong = !text.isEmpty() && !TIME.matcher(text).matches();
        reader.when(wrong, name, "Enter a time like 18:30");
        return wrong ? "" : text;
    }
}
