package waymark.concerns.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.LocationChoices;
import waymark.concerns.places.Place;
import waymark.concerns.places.Position;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.web.forms.Choice;

/// The answers typed so far. They are not stored: every page carries those before it ([Drafts]).
///
/// @param once idempotency key, made when the form is ready to be sent
public record ReportForm(
        @Nullable String danger,
        @Nullable String what,
        @Nullable String place,
        @Nullable String town,
        @Nullable String position,
        @Nullable String area,
        @Nullable String when,
        @Nullable String who,
        @Nullable String spoken,
        @Nullable String vehicles,
        @Nullable String how,
        @Nullable String contact,
        @Nullable String once) {

    /// The same, completed with answers of earlier pages that this page did not ask for.
    ReportForm over(Map<String, String> before) {
        return new ReportForm(
                kept(danger, before.get("danger")),
                kept(what, before.get("what")),
                kept(place, before.get("place")),
                kept(town, before.get("town")),
                kept(position, before.get("position")),
                kept(area, before.get("area")),
                kept(when, before.get("when")),
                kept(who, before.get("who")),
                kept(spoken, before.get("spoken")),
                kept(vehicles, before.get("vehicles")),
                kept(how, before.get("how")),
                kept(contact, before.get("contact")),
                kept(once, before.get("once")));
    }

    private static @Nullable String kept(@Nullable String asked, @Nullable String before) {
        return asked == null ? before : asked;
    }

    /// The same with the place that its words name, if they name exactly one and none was chosen: it decides
    /// who reads the report. The check page shows it.
    ReportForm placed(Gazetteer gazetteer) {
        return isUnplaced() ? gazetteer.only(text(place)).map(this::in).orElse(this) : this;
    }

    private ReportForm in(Place chosen) {
        return new ReportForm(
                danger, what, place, chosen.id(), position, area, when, who, spoken, vehicles, how, contact, once);
    }

    /// Every answer by its name, in the order of the questions; empty if nothing was said.
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("danger", text(danger));
        answers.put("what", text(what));
        answers.put("place", text(place));
        answers.put("town", text(town));
        answers.put("position", text(position));
        answers.put("area", text(area));
        answers.put("when", text(when));
        answers.put("who", text(who));
        answers.put("spoken", text(spoken));
        answers.put("vehicles", text(vehicles));
        answers.put("how", text(how));
        answers.put("contact", text(contact));
        return answers;
    }

    /// The answer of that name; empty if there is none.
    public String answer(String name) {
        return Objects.requireNonNull(answers().get(name), name);
    }

    boolean inDanger() {
        return text(danger).equals("YES");
    }

    /// All problems, for a form with all questions on one page.
    public List<Problem> problems() {
        var problems = new Problems();
        for (var step : ReportStep.values()) {
            problems.addAll(problems(step));
        }
        return problems.addAll(missing()).list();
    }

    /// What is too long on that page. Nothing is required before the end.
    List<Problem> problems(ReportStep step) {
        var problems = new Problems();
        for (var field : step.fields()) {
            boolean contact = field.equals("contact");
            problems.when(
                    answer(field).length() > (contact ? Report.LONGEST_CONTACT : Report.LONGEST),
                    field,
                    contact ? "report.problem.contact" : "report.problem.long");
        }
        problems.when(
                step == ReportStep.PLACE && !text(position).isEmpty() && point().isEmpty(),
                "position",
                "report.problem.position");
        return problems.list();
    }

    /// The measured position.
    Optional<Position> point() {
        return Position.parse(text(position));
    }

    /// The place that was chosen from the list.
    public Optional<Place> chosen(Gazetteer gazetteer) {
        return gazetteer.place(text(town));
    }

    /// The choices of location: what was chosen before, and what the words and the position may mean.
    ///
    /// @param areas codes and names
    /// @param sought whether places were searched for
    public LocationChoices whereabouts(Gazetteer gazetteer, List<Choice> areas, boolean sought) {
        var own = areas.stream().map(Choice::value).collect(Collectors.toSet());
        var found = sought ? gazetteer.in(own).find(text(place), point()) : List.<Place>of();
        return new LocationChoices(
                areas,
                sought,
                Stream.concat(chosen(gazetteer).stream(), found.stream())
                        .distinct()
                        .toList());
    }

    /// True if the page has yet to ask which place of that name it is, or which area: it decides who reads
    /// the report.
    boolean isUnplaced() {
        return text(town).isEmpty() && text(area).isEmpty();
    }

    /// True if they said that it is outside the partnership's areas.
    boolean isOutside() {
        return isInNoTown() && text(area).equals(LocationChoices.ELSEWHERE);
    }

    /// True if they said so, or the position is far from each of its places.
    ///
    /// @param own the partnership's places
    boolean isOutside(Gazetteer own) {
        return isOutside() || isInNoTown() && point().filter(own::isFar).isPresent();
    }

    private boolean isInNoTown() {
        return text(town).isEmpty() || text(town).equals(LocationChoices.NONE);
    }

    /// The report, or the problems that keep it from being sent.
    List<Problem> missing() {
        return new Problems()
                .when(text(what).isBlank() && text(place).isBlank(), "what", "report.problem.nothing")
                .list();
    }

    Report report(Set<String> areas, Optional<Place> chosen, String language) {
        return report(areas, chosen, language, null);
    }

    /// @param areas codes of the areas there are
    /// @param chosen the place that was chosen; it determines the area
    /// @param taken how it came, if a member of staff enters it
    public Report report(Set<String> areas, Optional<Place> chosen, String language, Report.@Nullable Taken taken) {
        var where = chosen.map(Place::area).orElse(text(area));
        return new Report(
                text(danger).equals("YES")
                        ? Report.Danger.YES
                        : text(danger).equals("NO") ? Report.Danger.NO : Report.Danger.UNSURE,
                text(what),
                text(place),
                areas.contains(where) ? where : "",
                text(when),
                text(who),
                text(vehicles),
                text(how),
                text(spoken),
                language,
                !text(contact).isEmpty(),
                new Report.Spot(
                        chosen.map(Place::id).orElse(""),
                        chosen.map(Place::name).orElse(""),
                        point().map(Position::text).orElse("")),
                taken);
    }

    /// The reporter's contact details, for a custodian; empty if not given. Not part of the report.
    public String reachedBy() {
        return text(contact);
    }

    /// The key that came with the form, or a fresh one for the check page.
    public String onceOrFresh() {
        var sent = text(once);
        return sent.isEmpty() || sent.length() > 64 ? UUID.randomUUID().toString() : sent;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a report being written";
    }
}
