package waymark.intelligence.reports;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The form of a graded report: what it says about itself, its items with their grades, its handling.
@Component
public class GradedForm {

    /// What can be chosen in it.
    ///
    /// @param units organisations that a condition can name
    public record Options(List<Choice> areas, List<Choice> units, List<Choice> groups) {}

    /// What was typed.
    public record Graded(ReportHead head, List<ItemForm> items, HandlingForm handling) {

        public Graded {
            items = List.copyOf(items);
        }
    }

    private final DirectoryApi directory;
    private final OfficerUnits units;
    private final ReviewRules rules;
    private final Clock clock;

    GradedForm(DirectoryApi directory, OfficerUnits units, ReviewRules rules, Clock clock) {
        this.directory = directory;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    public Options options(Actor.Person actor, String unit) {
        return new Options(
                Choice.from(directory.areas(actor), area -> area.code(), area -> area.name()),
                units.others(actor, unit),
                rules.choices());
    }

    public Ruling<Graded> read(FormData form, Options options) {
        return form.read(reader -> new Graded(
                ReportHead.read(reader, options.areas()),
                ItemForm.read(reader),
                HandlingForm.read(reader, options.units(), clock)));
    }

    /// A form of a new report, with what is usual.
    ///
    /// @param area code of the area it came from
    public FormData fresh(String area, boolean urgent) {
        return FormData.empty()
                .with("area", area)
                .with("marking", Marking.OFFICIAL_SENSITIVE.name())
                .with("regime", Regime.LAW_ENFORCEMENT.name())
                .with("priority", urgent ? Priority.HIGH.name() : "")
                .with("reviewGroup", "4");
    }
}
