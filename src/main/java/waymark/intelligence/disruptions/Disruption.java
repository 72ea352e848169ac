package waymark.intelligence.disruptions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.strategy.objectives.FourP;

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
