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

/// What was typed so far. It is kept nowhere: every page carries the answers of those before it ([Drafts]).
///
/// @param once drawn when the form is ready to be sent
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

    /// The same, with what was answered on pages before where this page did not ask.
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

    /// The same with the place that its words name, where they name one alone and nothing was chosen: it decides who
    /// reads
    /// the report. The page that is sent shows it.
    ReportForm placed(Gazetteer gazetteer) {
        return isUnplaced() ? gazetteer.only(text(place)).map(this::in).orElse(this) : this;
    }

    private ReportForm in(Place chosen) {
        return new ReportForm(
                danger, what, place, chosen.id(), position, area, when, who, spoken, vehicles, how, contact, once);
    }

    /// Every answer by its name, in the order of the questions; empty where nothing was said.
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

    public String answer(String name) {
        return Objects.requireNonNull(answers().get(name), name);
    }

    boolean inDanger() {
        return text(danger).equals("YES");
    }

    /// Everything that keeps it from being sent, where all questions stand on one page.
    public List<Problem> problems() {
        var problems = new Problems();
        for (var step : ReportStep.values()) {
            problems.addAll(problems(step));
        }
        return problems.addAll(missing()).list();
    }

    /// What is too long on that page. Nothing is required of anybody before the end.
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

    /// What was measured of where it was.
    Optional<Position> point() {
        return Position.parse(text(position));
    }

    /// The place that was chosen from the list.
    public Optional<Place> chosen(Gazetteer gazetteer) {
        return gazetteer.place(text(town));
    }

    /// What can be chosen of where it was: what was chosen before, and what may be meant by the words and the point.
    ///
    /// @param areas codes and names
    /// @param sought whether places are looked for
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

    /// True where it has yet to be asked which place of that name it is, or in which area: it decides who reads the
    /// report.
    boolean isUnplaced() {
        return text(town).isEmpty() && text(area).isEmpty();
    }

    /// True where it was said to lie outside the areas of the partnership.
    boolean isOutside() {
        return isInNoTown() && text(area).equals(LocationChoices.ELSEWHERE);
    }

    /// The same, or the position lies far from each of its places.
    ///
    /// @param own the places of the partnership
    boolean isOutside(Gazetteer own) {
        return isOutside() || isInNoTown() && point().filter(own::isFar).isPresent();
    }

    private boolean isInNoTown() {
        return text(town).isEmpty() || text(town).equals(LocationChoices.NONE);
    }

    /// The report, or what is missing before it can be sent.
    List<Problem> missing() {
        return new Problems()
                .when(text(what).isBlank() && text(place).isBlank(), "what", "report.problem.nothing")
                .list();
    }

    Report report(Set<String> areas, Optional<Place> chosen, String language) {
        return report(areas, chosen, language, null);
    }

    /// @param areas codes of the areas there are
    /// @param chosen the place that was chosen; it says the area too
    /// @param taken how it came, where somebody of the partnership enters it
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

    /// How to reach whoever reports, for a custodian; empty where they did not say. No part of the report.
    public String reachedBy() {
        return text(contact);
    }

    /// As it came with the form, or a fresh one where the page that can be sent is shown.
    public String onceOrFresh() {
        var sent = text(once);
        return sent.isEmpty() || sent.length() > 64 ? UUID.randomUUID().toString() : sent;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a report being written";
    }
}
