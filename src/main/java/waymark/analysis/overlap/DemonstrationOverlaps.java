package waymark.analysis.overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.insight.linkage.FieldEncoder;
import waymark.insight.linkage.ProjectKey;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// What the demonstration compares: two lists of invented people, encoded with a key that is forgotten
/// at once.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationOverlaps {

    private static final List<OverlapField> FIELDS =
            List.of(OverlapField.GIVEN_NAME, OverlapField.SURNAME, OverlapField.DATE_OF_BIRTH);
    private static final List<String> GIVEN = List.of(
            "Sampla",
            "Modelo",
            "Exempla",
            "Fictiva",
            "Invento",
            "Dummetta",
            "Testo",
            "Specima",
            "Patterna",
            "Quota",
            "Typa");
    private static final List<String> FAMILY =
            List.of("Placehold", "Example", "Mustermann", "Specimen", "Fictional", "Pattern", "Invented");
    private static final int EVERY = 9;

    private final OverlapProjects projects;
    private final OverlapLists lists;
    private final OverlapRuns runs;
    private final OverlapWork work;
    private final ProjectKey key = ProjectKey.generate();

    DemonstrationOverlaps(OverlapProjects projects, OverlapLists lists, OverlapRuns runs, OverlapWork work) {
        this.projects = projects;
        this.lists = lists;
        this.runs = runs;
        this.work = work;
    }

    /// Begins a comparison with another organisation about people of a place.
    public Ref begin(Actor.Person actor, String other, String place, LocalDate today) {
        return projects.add(
                actor,
                new OverlapProject.Given(
                        "People in safe houses and known to community safety (fictional)",
                        "To know for how many people the council and the charity each plan a move on their own",
                        "Adults who were supported in the period, with a safe place to stay arranged by us",
                        place,
                        today.minusYears(1),
                        today.minusDays(1),
                        List.of(actor.organisation(), other),
                        FIELDS.stream().map(OverlapField::column).toList(),
                        DraftAgreement.AGREEMENT.replaceAll("\\[[^]]*]", "Article 6(1)(e) UK GDPR, public task."),
                        DraftAgreement.DPIA.replaceAll(
                                "\\[[^]]*]", "Agreed with both data protection officers (fictional)."),
                        "The two leads who signed (fictional)",
                        today.plusMonths(2)));
    }

    /// Signs it for the actor's organisation.
    public void sign(Actor.Person actor, Ref ref) {
        var project = projects.get(ref);
        projects.sign(actor, project, actor.organisation(), project.textVersion());
    }

    /// Hands in a list of invented people.
    ///
    /// @param list which list, for the small differences between two
    public void handIn(Actor.Person actor, Ref ref, int list, int from, int to) {
        var encoder = new FieldEncoder(key);
        var numbers = new ArrayList<Integer>();
        var rows = new ArrayList<List<String>>();
        for (int person = from; person < to; person++) {
            int differs = list == 0 ? -1 : person % EVERY;
            var letters = "" + (char) ('a' + person % 26) + (char) ('a' + person * 3 % 26);
            var born = LocalDate.of(1971, 3, 2).plusDays(person * 197L % 11_000);
            numbers.add(numbers.size() + 1);
            rows.add(List.of(
                    encoded(encoder, 0, differs == 3 ? "Alias" : GIVEN.get(person * 7 % GIVEN.size())),
                    encoded(encoder, 1, FAMILY.get((person * 5 + (differs == 6 ? 1 : 0)) % FAMILY.size()) + letters),
                    encoded(encoder, 2, (differs == 6 ? born.plusDays(31) : born).toString())));
        }
        var handed = new EncodedList(key.mark(), FIELDS, numbers, rows);
        if (lists.handIn(actor, projects.get(ref), actor.organisation(), handed)
                instanceof Ruling.Refused<EncodedList>(var problems)) {
            throw new InvariantViolation("refused: " + problems);
        }
    }

    private static String encoded(FieldEncoder encoder, int field, String value) {
        return encoder.encode(FIELDS.get(field).field(), value).text();
    }

    /// Proposes a run.
    public void propose(Actor.Person actor, Ref ref) {
        runs.propose(actor, projects.get(ref), actor.organisation());
    }

    /// Agrees to the run that waits.
    public void agree(Actor.Person actor, Ref ref) {
        var project = projects.get(ref);
        runs.agree(actor, project, runs.of(project).getFirst().id(), actor.organisation());
    }

    /// Hands the table of the run to analysts.
    public void handOver(Actor.Person actor, Ref ref) {
        var project = projects.get(ref);
        projects.handOver(
                actor, project, project.version(), runs.of(project).getFirst().id());
    }

    /// Compares, as the job does, and forgets the key.
    public void compare(Actor system) {
        work.compare(system);
        key.close();
    }
}
