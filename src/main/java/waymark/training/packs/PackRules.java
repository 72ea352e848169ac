package waymark.training.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Ruling;
import waymark.web.forms.FormReader;
import waymark.web.material.Gaps;

/// What may be done with a version of a pack, and when.
final class PackRules {

    static final int STAGES = 12;
    static final int QUESTIONS = 8;
    static final int HANDOUTS = 12;
    static final int AIMS = 12;
    static final int TEXT = 8_000;
    static final int LONGEST = 480;

    private PackRules() {}

    /// What is still missing before others can use it, in sentences.
    static List<String> missing(PackVersion it) {
        var missing = new ArrayList<String>();
        var content = it.content();
        if (content.summary().isBlank()) {
            missing.add("Say in a summary what it is about");
        }
        if (content.aims().isEmpty()) {
            missing.add("Write at least one learning aim");
        }
        if (content.stages().size() < 2) {
            missing.add("Write at least two stages");
        }
        for (var stage : content.stages()) {
            if (stage.questions().isEmpty()) {
                missing.add("Ask at least one question in the stage “%s”".formatted(stage.title()));
            }
        }
        gaps(content).forEach(gap -> missing.add("Fill in " + gap));
        if (content.minutes() > LONGEST) {
            missing.add("Shorten it: the stages take more than %d hours".formatted(LONGEST / 60));
        }
        return missing;
    }

    /// Where a number or an address of the partnership is still to be added.
    static List<String> gaps(PackContent content) {
        var gaps = new ArrayList<String>();
        if (Gaps.in(content.summary() + content.preparation() + content.source() + content.aims())) {
            gaps.add("the description: a number or an address of yours");
        }
        for (var stage : content.stages()) {
            if (Gaps.in(stage.toString())) {
                gaps.add("the stage “%s”: a number or an address of yours".formatted(stage.title()));
            }
        }
        for (var handout : content.handouts()) {
            if (Gaps.in(handout.toString())) {
                gaps.add("the handout “%s”: a number or an address of yours".formatted(handout.title()));
            }
        }
        return gaps;
    }

    /// A draft goes to a second person, once nothing is missing.
    static Ruling<PackEvent> send(PackVersion it) {
        if (it.state() != VersionState.DRAFT) {
            return Ruling.refused("", "This version is not being written any more");
        }
        var missing = missing(it);
        return missing.isEmpty() ? Ruling.agreed(new PackEvent.Sent(it)) : Ruling.refused("", missing.getFirst());
    }

    /// A second person gives it back, with a reason.
    static Ruling<PackEvent> giveBack(PackVersion it, String note) {
        if (it.state() != VersionState.IN_REVIEW) {
            return Ruling.refused("", "This version is not in review any more");
        }
        if (note.isBlank()) {
            return Ruling.refused("note", "Say what should change");
        }
        return note(note).map(_ -> new PackEvent.Returned(it, note));
    }

    /// A second person publishes it; who wrote in it never does.
    ///
    /// @param before the version in use until now, or null
    static Ruling<PackEvent> publish(PackVersion it, Actor actor, @Nullable UUID before, String note, LocalDate today) {
        if (it.state() != VersionState.IN_REVIEW) {
            return Ruling.refused("", "This version is not in review any more");
        }
        if (it.writers().contains(actor.id())) {
            return Ruling.refused("", "You wrote in this version; somebody else must publish it");
        }
        return note(note).map(_ -> new PackEvent.Published(it, before, today, note));
    }

    /// A draft is discarded, or a published version is taken out of use, with the reason.
    static Ruling<PackEvent> withdraw(PackVersion it, String reason) {
        if (it.state() != VersionState.DRAFT && it.state() != VersionState.PUBLISHED) {
            return Ruling.refused("", "Only a draft or the version in use can be taken away");
        }
        if (reason.isBlank()) {
            return Ruling.refused("reason", "Say why");
        }
        return reason.length() > FormReader.REASON
                ? Ruling.refused("reason", "The reason must be %d characters or fewer".formatted(FormReader.REASON))
                : Ruling.agreed(new PackEvent.Withdrawn(it, reason));
    }

    private static Ruling<String> note(String note) {
        return note.length() > 2_000
                ? Ruling.refused("note", "What you write must be 2,000 characters or fewer")
                : Ruling.agreed(note);
    }
}
