package waymark.conferences.hearing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.conferences.actions.AgreedActions;
import waymark.conferences.forums.Forum;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Item;
import waymark.kernel.WorkingDays;

/// An item on a day as somebody round the table reads it.
///
/// @param all its other days too, the newest first
/// @param accepted whether the reader accepted the statement on confidentiality of that meeting
/// @param hears whether what was said is for the reader; else sections, risks, actions and corrections are empty
/// @param sent null while the minutes are a draft
/// @param at the moment that the page shows
record HeardItem(
        Item item,
        Forum forum,
        Hearing hearing,
        List<Hearing> all,
        boolean accepted,
        boolean hears,
        List<AgencyPresence> presence,
        QuorumCheck quorum,
        List<Minute> minutes,
        List<MinuteRevision> corrections,
        List<ItemRisk> risks,
        List<AgreedActions.Agreed> actions,
        List<AudienceMember> audience,
        HearingMinutes.@Nullable Sent sent,
        Instant at) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    HeardItem {
        all = List.copyOf(all);
        presence = List.copyOf(presence);
        minutes = List.copyOf(minutes);
        corrections = List.copyOf(corrections);
        risks = List.copyOf(risks);
        actions = List.copyOf(actions);
        audience = List.copyOf(audience);
    }

    boolean runs() {
        return item.runs();
    }

    /// `/conferences/items/CI-7K2M9QX/hearing`.
    String path() {
        return item.path() + "/hearing";
    }

    /// What an address says where it is not about the newest day of the item: `?hearing=…`.
    String query() {
        return isNewest() ? "" : "?hearing=" + hearing.id();
    }

    private boolean isNewest() {
        return all.stream()
                .filter(one -> one.state() != Hearing.State.PUT_OFF)
                .findFirst()
                .filter(one -> one.id().equals(hearing.id()))
                .isPresent();
    }

    /// `/conferences/items/CI-7K2M9QX/minutes`.
    String minutesPath() {
        return item.path() + "/minutes";
    }

    Minute minute(MinuteSection section) {
        return minutes.stream()
                .filter(one -> one.section() == section)
                .findFirst()
                .orElse(Minute.none(section));
    }

    /// True where nothing was written and no risk was scored.
    boolean silent() {
        return risks.isEmpty() && minutes.stream().noneMatch(Minute::said);
    }

    boolean begun() {
        return hearing.beganAt() != null;
    }

    boolean ended() {
        return hearing.state() == Hearing.State.HEARD;
    }

    /// Minutes used so far, or in all; empty before it began.
    Optional<Integer> used() {
        return used(hearing, at);
    }

    static Optional<Integer> used(Hearing hearing, Instant at) {
        var began = hearing.beganAt();
        var ended = hearing.endedAt();
        return began == null
                ? Optional.empty()
                : Optional.of((int)
                        Duration.between(began, ended == null ? at : ended).toMinutes());
    }

    /// Agencies with that answer, by name.
    List<AgencyPresence> those(AgencyPresence.Answer answer) {
        return presence.stream().filter(one -> one.answer() == answer).toList();
    }

    /// Agencies of which nobody has said whether they were there.
    List<AgencyPresence> unrecorded() {
        return presence.stream().filter(one -> one.answer() == null).toList();
    }

    /// Of the reader's own agency; nothing where it is not round the table.
    Optional<AgencyPresence> own(String organisation) {
        return presence.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst();
    }

    int presenceVersion() {
        return AgencyPresences.version(presence);
    }

    /// The highest score of those that count; 0 where there is none.
    int highestRisk() {
        return ItemRisk.highest(risks);
    }

    /// The risks with that likelihood and impact, by their letters.
    String at(int likelihood, int impact) {
        return IntStream.range(0, risks.size())
                .filter(place -> risks.get(place).counts()
                        && risks.get(place).now().likelihood() == likelihood
                        && risks.get(place).now().impact() == impact)
                .mapToObj(HeardItem::letter)
                .collect(Collectors.joining(" "));
    }

    /// What a risk is called in the matrix.
    static String letter(int place) {
        return place < LETTERS.length() ? LETTERS.substring(place, place + 1) : Integer.toString(place + 1);
    }

    /// By when the minutes are to be sent.
    LocalDate dueOn() {
        return WorkingDays.after(hearing.day(), forum.minutesDays());
    }

    /// `Draft`, `Sent`, `Corrected`.
    String state() {
        return sent == null ? "Draft" : corrections.isEmpty() ? "Sent" : "Corrected";
    }

    /// True where the minutes are or were late.
    boolean late(LocalDate today) {
        return sent == null ? ended() && today.isAfter(dueOn()) : sent.late();
    }

    /// Names of the agencies that read the minutes.
    String readers() {
        return Stream.concat(
                        presence.stream().filter(AgencyPresence::there).map(AgencyPresence::organisationName),
                        audience.stream().filter(AudienceMember::reads).map(AudienceMember::organisationName))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
