package waymark.intelligence.disruptions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waymark.directory.terms.Term;
import waymark.intelligence.screening.PersonScreening;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.strategy.objectives.FourP;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Something that was done against those who exploit people, and what changed by it. No person's data is in it.
///
/// @param keptBy the organisation that recorded it
/// @param level code of a level; the words are the partnership's own
/// @param operation reference of the operation it belongs to, or empty
/// @param objective code of an objective of the strategy, or empty
public record Disruption(
        Ref ref,
        int version,
        String keptBy,
        String keptByName,
        LocalDate onDay,
        FourP fourP,
        String level,
        String levelName,
        @Nullable String area,
        String areaName,
        Place place,
        String what,
        List<String> organisations,
        List<String> organisationNames,
        String beforeWords,
        String afterWords,
        String knownHow,
        String measure,
        String operation,
        String objective,
        LocalDate recordedOn,
        UUID recordedBy,
        String recordedByName,
        @Nullable LocalDate takenBackOn,
        String takenBackWhy) {

    static final int LONGEST = 1_000;
    static final int LONGEST_HOW = 500;
    static final int LONGEST_MEASURE = 300;

    public Disruption {
        organisations = List.copyOf(organisations);
        organisationNames = List.copyOf(organisationNames);
    }

    /// What somebody enters.
    public record Given(
            LocalDate onDay,
            FourP fourP,
            String level,
            @Nullable String area,
            Place place,
            String what,
            List<String> organisations,
            String beforeWords,
            String afterWords,
            String knownHow,
            String measure,
            String operation,
            String objective) {

        public Given {
            organisations = List.copyOf(organisations);
        }

        /// @param levels in force
        /// @param readable true for an operation that may be named: that is named already, or may be read
        static Given read(
                FormReader reader,
                StrategyChoices.Offered offered,
                List<Term> levels,
                Predicate<Ref> readable,
                LocalDate today) {
            var none = new Term("", 0, "", "", 1, null);
            var onDay = reader.requiredDate("onDay", "The day", today);
            var fourP = reader.choice("fourP", FourP.class, "Choose one of the four Ps");
            var level = reader.choice(
                    "level", levels.isEmpty() ? List.of(none) : levels, Term::code, "Choose how far it reaches");
            var area = reader.optionalChoice(
                    "area", offered.of("area"), Choice::value, "Choose an area from the list, or none");
            var place = reader.choice("place", Place.class, "Choose the kind of place");
            var what = reader.required("what", "What was done", LONGEST, "Say what was done");
            var by = reader.choices(
                    "organisations",
                    offered.of("owner"),
                    Choice::value,
                    "Choose at least one organisation that did it");
            var before = reader.text("beforeWords", "How it was before", LONGEST);
            var after = reader.required("afterWords", "What changed", LONGEST, "Say what changed");
            var how = reader.required("knownHow", "How it is known", LONGEST_HOW, "Say how you know");
            var measure = reader.line("measure", "The measure", LONGEST_MEASURE);
            var operation = reader.line("operation", "The operation", 15).toUpperCase(Locale.ROOT);
            reader.when(
                    !operation.isEmpty()
                            && Ref.parse(operation).filter(readable).isEmpty(),
                    "operation",
                    "There is no operation with this reference that you may read. Check it, or enter nothing");
            var objective = reader.optionalChoice(
                    "objective", offered.of("objective"), Choice::value, "Choose an objective from the list, or none");
            var known = names(offered);
            PersonScreening.ask(reader, "what", what, known);
            PersonScreening.ask(reader, "beforeWords", before, known);
            PersonScreening.ask(reader, "afterWords", after, known);
            PersonScreening.ask(reader, "knownHow", how, known);
            return new Given(
                    onDay,
                    fourP,
                    level.code(),
                    area.map(Choice::value).orElse(null),
                    place,
                    what,
                    by.stream().map(Choice::value).toList(),
                    before,
                    after,
                    how,
                    measure,
                    Ref.parse(operation).isEmpty() ? "" : operation,
                    objective.map(Choice::value).orElse(""));
        }

        private static List<String> names(StrategyChoices.Offered offered) {
            var names = new ArrayList<String>();
            offered.of("area").forEach(one -> names.add(one.label()));
            offered.of("owner").forEach(one -> names.add(one.label()));
            return names;
        }

        /// Recorded by this actor for their organisation.
        Ruling<Given> record(Actor.Person actor, LocalDate today) {
            return check(actor, actor.organisation(), today).or(() -> this);
        }

        private Problems check(Actor actor, String keptBy, LocalDate today) {
            return new Problems()
                    .when(onDay.isAfter(today), "onDay", "The day must be today or in the past")
                    .when(!writes(actor, keptBy, area), "area", "Choose an area that you record disruptions for");
        }
    }

    /// Its form, with what is kept.
    FormData filled() {
        return FormData.version(version)
                .with("onDay", onDay)
                .with("fourP", fourP.name())
                .with("level", level)
                .with("area", area)
                .with("place", place.name())
                .with("what", what)
                .with("organisations", organisations)
                .with("beforeWords", beforeWords)
                .with("afterWords", afterWords)
                .with("knownHow", knownHow)
                .with("measure", measure)
                .with("operation", operation)
                .with("objective", objective);
    }

    /// True for who records disruptions there.
    static boolean writes(Actor actor, String keptBy, @Nullable String area) {
        return actor.may(Permission.RECORD_DISRUPTIONS, Scope.organisation(keptBy))
                || area != null && actor.may(Permission.RECORD_DISRUPTIONS, Scope.area(area));
    }

    /// True for who may change it.
    public boolean changeable(Actor actor) {
        return takenBackOn == null && writes(actor, keptBy, area);
    }

    Ruling<Given> change(Given given, Actor actor, LocalDate today) {
        return given.check(actor, keptBy, today)
                .when(!changeable(actor), "", "Who records disruptions there changes it, until it is taken back")
                .or(() -> given);
    }

    /// Takes it back: it was entered twice, or it was wrong. It counts no more.
    Ruling<String> takeBack(String why, Actor actor) {
        return new Problems()
                .when(!changeable(actor), "", "It was taken back already, or others record there")
                .or(() -> why);
    }

    public String path() {
        return "/intelligence/disruptions/" + ref;
    }

    public String where() {
        return areaName.isEmpty() ? "More than one area" : areaName;
    }
}
