package waymark.pathways.signs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;

/// A sign of exploitation as its keepers see it: its wordings by day, where it comes from, and its last day.
///
/// @param open true where anybody may be asked whether they noticed it
/// @param atPremises how soon it is looked for at a place; null where it shows in a person only
/// @param wordings by number, each beginning later than the one before
/// @param endedOn its last day; null while it is in use
record Sign(
        String code,
        int version,
        Exploitation exploitation,
        SignKind kind,
        boolean open,
        @Nullable AtPremises atPremises,
        AppliesTo appliesTo,
        String source,
        List<SignWording> wordings,
        @Nullable LocalDate endedOn) {

    static final int WORDS = 200;
    static final int NEXT = 300;

    Sign {
        wordings = wordings.stream()
                .sorted(Comparator.comparingInt(SignWording::number))
                .toList();
    }

    /// The wording of the day; before the first has begun, the first.
    SignWording on(LocalDate day) {
        return wordings.reversed().stream()
                .filter(wording -> wording.begunBy(day))
                .findFirst()
                .orElse(wordings.getFirst());
    }

    /// True on the days on which it is shown.
    boolean inUse(LocalDate day) {
        return wordings.getFirst().begunBy(day) && (endedOn == null || !endedOn.isBefore(day));
    }

    /// The day before the wording that follows, or the sign's own last day; null while it is in use.
    @Nullable
    LocalDate until(SignWording wording) {
        Optional<LocalDate> next = wordings.stream()
                .filter(later -> later.number() == wording.number() + 1)
                .findFirst()
                .map(SignWording::from)
                .map(from -> from.minusDays(1));
        return next.orElse(endedOn);
    }

    /// The same under a code.
    Sign coded(String given) {
        return new Sign(given, version, exploitation, kind, open, atPremises, appliesTo, source, wordings, endedOn);
    }

    /// The same, as somebody saw it who had that version before them.
    Sign at(int seen) {
        return new Sign(code, seen, exploitation, kind, open, atPremises, appliesTo, source, wordings, endedOn);
    }

    /// New words from a day on, today or later: what was shown until then stays on record.
    Ruling<SignChanged> reword(String words, String next, LocalDate from, LocalDate today) {
        var problems = new Problems()
                .when(words.isEmpty(), "words", "Enter what somebody may notice")
                .when(next.isEmpty(), "next", "Enter what to do next");
        FormReader.tooLong(problems, "words", words, "The sign", WORDS);
        FormReader.tooLong(problems, "next", next, "What to do next", NEXT);
        var last = wordings.getLast();
        problems.when(endedOn != null, "words", "This sign has ended; add a new sign instead");
        problems.when(from.isBefore(today), "from", "The first day must be today or later");
        problems.when(
                last.from() != null && !from.isAfter(last.from()),
                "from",
                "The first day must be after the day the last wording began");
        problems.when(
                last.words().equals(words) && last.next().equals(next), "words", "It is worded so already; change it");
        return problems.or(() -> {
            var all = new ArrayList<>(wordings);
            all.add(new SignWording(last.number() + 1, words, next, from));
            return new SignChanged("reword_sign", with(all, endedOn), List.of("words", "next"));
        });
    }

    /// No longer shown after the day; it stays on record.
    Ruling<SignChanged> end(LocalDate lastDay, LocalDate today) {
        var problems = new Problems();
        problems.when(endedOn != null, "last", "This sign has ended already");
        problems.when(lastDay.isBefore(today), "last", "The last day must be today or later");
        problems.when(
                !wordings.getLast().begunBy(lastDay),
                "last",
                "The last day must not be before its last wording begins");
        return problems.or(() -> new SignChanged("end_sign", with(wordings, lastDay), List.of("ended_on")));
    }

    private Sign with(List<SignWording> now, @Nullable LocalDate ended) {
        return new Sign(code, version, exploitation, kind, open, atPremises, appliesTo, source, now, ended);
    }
}
