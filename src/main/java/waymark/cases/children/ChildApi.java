package waymark.cases.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// The steps for children, for other parts: whether an area has a panel, and what the demonstration records.
@Component
public class ChildApi {

    private final Cases cases;
    private final Children children;
    private final ChildAreas areas;
    private final Clock clock;

    ChildApi(Cases cases, Children children, ChildAreas areas, Clock clock) {
        this.cases = cases;
        this.children = children;
        this.areas = areas;
        this.clock = clock;
    }

    /// True where a panel decides on children in the area on that day.
    public boolean panel(String area, LocalDate day) {
        return areas.find(area, day).filter(ChildAreas.ChildArea::panel).isPresent();
    }

    /// Records a step by its own rules.
    ///
    /// @param step the last part of its address
    /// @param places codes of the areas
    public void record(Actor.Person actor, Ref ref, String step, FormData form, List<String> places) {
        var it = cases.forChange(actor, ref);
        var wanted = ChildStep.at(step);
        var kept = children.of(it).get(wanted);
        if (kept == null) {
            throw new InvariantViolation("a step that the route does not have");
        }
        var recorded = form.read(reader -> wanted.read(reader, places))
                .then(details -> kept.record(details, LocalDate.now(clock)));
        if (!(recorded instanceof Ruling.Agreed<StepDetails>(var details))) {
            throw new InvariantViolation("a step that cannot be recorded: " + step);
        }
        children.save(actor, it, kept, kept.version(), details);
    }
}
