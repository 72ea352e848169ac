package waymark.intelligence.orders;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;

/// An order of a court against a person or on a place: in force, then ended. It is data about a person, read by the
/// officers of the unit that keeps it and, in part, by whoever checks a condition.
sealed interface CourtOrder {

    Header header();

    /// What every order has.
    ///
    /// @param subject name of the person, or address of the place
    /// @param subjectKey the person or place in the network, by its reference, or empty
    /// @param untilOn last day; null until further order
    /// @param deleteOn the day from which it is no longer kept
    record Header(
            UUID id,
            Ref ref,
            int version,
            String unit,
            String unitName,
            String kind,
            String kindName,
            boolean ofPlace,
            String law,
            String commencement,
            @Nullable LocalDate checkedOn,
            String subject,
            @Nullable LocalDate subjectBorn,
            String subjectKey,
            @Nullable String area,
            String areaName,
            String court,
            boolean interim,
            LocalDate madeOn,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String reason,
            LocalDate deleteOn,
            @Nullable LocalDate endedOn,
            @Nullable Ending endedHow,
            String recordedByName) {

        String path() {
            return "/intelligence/orders/" + ref;
        }

        String title() {
            return interim
                    ? "Interim " + kindName.substring(0, 1).toLowerCase(Locale.UK) + kindName.substring(1)
                    : kindName;
        }
    }

    /// The same as it is kept, without whom or what it is on, which is sealed.
    record Row(
            UUID id,
            Ref ref,
            int version,
            String unit,
            String unitName,
            String kind,
            String kindName,
            boolean ofPlace,
            String law,
            String commencement,
            @Nullable LocalDate checkedOn,
            String subjectKey,
            @Nullable String area,
            String areaName,
            String court,
            boolean interim,
            LocalDate madeOn,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String reason,
            LocalDate deleteOn,
            @Nullable LocalDate endedOn,
            @Nullable Ending endedHow,
            String recordedByName) {

        Header header(OrderSubject subject) {
            return new Header(
                    id,
                    ref,
                    version,
                    unit,
                    unitName,
                    kind,
                    kindName,
                    ofPlace,
                    law,
                    commencement,
                    checkedOn,
                    subject.name(),
                    subject.born(),
                    subjectKey,
                    area,
                    areaName,
                    court,
                    interim,
                    madeOn,
                    fromOn,
                    untilOn,
                    reason,
                    deleteOn,
                    endedOn,
                    endedHow,
                    recordedByName);
        }
    }

    /// What is entered when the court has made it.
    record Given(
            OrderKind kind,
            String subject,
            @Nullable LocalDate subjectBorn,
            String subjectKey,
            @Nullable String area,
            String court,
            boolean interim,
            LocalDate madeOn,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String reason,
            LocalDate deleteOn) {

        Ruling<Given> record(LocalDate today) {
            return new Problems()
                    .when(madeOn.isAfter(today), "madeOn", "The day must be today or in the past")
                    .when(fromOn.isBefore(madeOn), "fromOn", "It cannot begin before the court made it")
                    .when(
                            untilOn != null && untilOn.isBefore(fromOn),
                            "untilOn",
                            "The last day must not be before the first")
                    .when(
                            subjectBorn != null && subjectBorn.isAfter(today),
                            "subjectBorn",
                            "The date of birth must be in the past")
                    .when(
                            !deleteOn.isAfter(untilOn == null ? fromOn : untilOn),
                            "deleteOn",
                            "It is kept at least until it has ended")
                    .or(() -> this);
        }
    }

    /// A variation by the court.
    ///
    /// @param words what was varied
    record Variation(LocalDate onDay, @Nullable LocalDate untilOn, LocalDate deleteOn, String words) {}

    /// The end.
    record End(Ending how, LocalDate onDay, LocalDate deleteOn, String words) {}

    /// The order as it stands.
    static CourtOrder of(Header it, String state) {
        return state.equals("ENDED") ? new Ended(it) : new InForce(it);
    }

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word, as of a day.
    default String word(LocalDate today) {
        return switch (this) {
            case Ended _ -> "Ended";
            case InForce(var it) when it.fromOn().isAfter(today) -> "Made, not begun";
            case InForce(var it) when it.untilOn() != null && it.untilOn().isBefore(today) -> "Past its last day";
            case InForce _ -> "In force";
        };
    }

    /// How the state is shown.
    default Tone tone(LocalDate today) {
        return switch (word(today)) {
            case "In force" -> Tone.GREEN;
            case "Ended" -> Tone.GREY;
            default -> Tone.ORANGE;
        };
    }

    /// Holds.
    record InForce(Header header) implements CourtOrder {

        /// The court varied it.
        Ruling<Variation> vary(Variation varied, LocalDate today) {
            return new Problems()
                    .when(
                            varied.onDay().isAfter(today) || varied.onDay().isBefore(header.madeOn()),
                            "onDay",
                            "The day must be after the order was made, and not in the future")
                    .when(
                            varied.untilOn() != null && varied.untilOn().isBefore(header.fromOn()),
                            "untilOn",
                            "The last day must not be before the first")
                    .when(
                            varied.untilOn() != null && !varied.deleteOn().isAfter(varied.untilOn()),
                            "deleteOn",
                            "It is kept at least until it has ended")
                    .or(() -> varied);
        }

        /// It ended.
        Ruling<End> end(End end, LocalDate today) {
            return new Problems()
                    .when(
                            end.onDay().isAfter(today) || end.onDay().isBefore(header.madeOn()),
                            "onDay",
                            "The day must be after the order was made, and not in the future")
                    .when(
                            end.how() == Ending.EXPIRED
                                    && (header.untilOn() == null || end.onDay().isBefore(header.untilOn())),
                            "how",
                            "It has not reached its last day: choose another way in which it ended")
                    .when(!end.deleteOn().isAfter(end.onDay()), "deleteOn", "It is kept at least until it has ended")
                    .or(() -> end);
        }
    }

    /// Holds no more; kept until its day.
    record Ended(Header header) implements CourtOrder {

        /// True once it is no longer to be kept.
        boolean deletable(LocalDate today) {
            return !header.deleteOn().isAfter(today);
        }
    }
}
