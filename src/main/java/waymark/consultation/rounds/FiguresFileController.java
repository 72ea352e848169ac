package waymark.consultation.rounds;

import static waymark.kernel.Permission.RUN_CONSULTATIONS;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.lists.ListFile;

/// What was counted, as open data: a row for each share that the page shows. No row is an answer, and
/// there is no day, no address and no hash of one.
@Controller
class FiguresFileController {

    private static final List<String> HEADER =
            List.of("Question", "Words", "Group", "People in the group", "Answer", "Share");

    private final Rounds rounds;
    private final JsonMapper json;

    FiguresFileController(Rounds rounds, JsonMapper json) {
        this.rounds = rounds;
        this.json = json;
    }

    @GetMapping({"/consultation/{ref}/figures.csv", "/consultation/{ref}/figures.xlsx"})
    @Allow(RUN_CONSULTATIONS)
    ListFile file(@PathVariable Ref ref, Actor.Person actor) {
        var figures = RoundFigures.kept(json, rounds.get(actor, ref).figures());
        if (figures == null) {
            throw new NotFound(ref);
        }
        var rows = new ArrayList<List<?>>();
        for (var line : figures.lines()) {
            add(rows, line, "Everybody", figures.answers(), line.everybody());
            for (int group = 0; group < line.byGroup().size(); group++) {
                var of = figures.groups().get(group);
                add(rows, line, of.label(), of.people(), line.byGroup().get(group));
            }
        }
        return new ListFile("consultation", HEADER, rows);
    }

    private static void add(
            List<List<?>> rows, RoundFigures.Line line, String group, int people, List<RoundFigures.Share> shares) {
        for (int option = 0; option < line.options().size(); option++) {
            rows.add(List.of(
                    line.number(),
                    line.words(),
                    group,
                    people,
                    line.options().get(option),
                    shares.get(option).words()));
        }
    }
}
