package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// A newsletter: written, looked at by somebody else, sent. What was looked at is what is sent.
sealed interface Newsletter {

    int LONGEST_SUBJECT = 120;
    int LONGEST_BODY = 20_000;
    int LONGEST_RETURN = 1000;

    Header header();

    /// What every newsletter has.
    ///
    /// @param area its code; null where it is the whole partnership's
    /// @param returned what somebody said who gave it back; empty where nobody did
    /// @param recipients to how many people it was sent
    record Header(
            Ref ref,
            int version,
            @Nullable String area,
            String areaName,
            String subject,
            String body,
            String returned,
            LocalDate writtenOn,
            UUID writtenBy,
            String writtenByName,
            @Nullable UUID askedBy,
            String askedByName,
            @Nullable LocalDate sentOn,
            String sentByName,
            int recipients) {}

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word.
    String word();

    Tone tone();

    /// Whether somebody writes and sends the newsletters of an area.
    static boolean mayWrite(Actor.Person actor, @Nullable String area) {
        return actor.may(RUN_CAMPAIGNS, Scope.PARTNERSHIP)
                || area != null && actor.may(RUN_CAMPAIGNS, Scope.area(area));
    }

    /// It is being written.
    record Draft(Header header) implements Newsletter {

        @Override
        public String word() {
            return "Draft";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }

        Ruling<NewsletterEvent.Changed> change(String subject, String body) {
            return Ruling.agreed(new NewsletterEvent.Changed(ref(), subject, body));
        }

        Ruling<NewsletterEvent.Asked> ask() {
            return Ruling.agreed(new NewsletterEvent.Asked(ref()));
        }
    }

    /// It waits for somebody else's look.
    record Asked(Header header) implements Newsletter {

        @Override
        public String word() {
            return "Waits for a second look";
        }

        @Override
        public Tone tone() {
            return Tone.YELLOW;
        }

        /// Whoever asked for the look takes it back, or somebody else says what to change.
        Ruling<NewsletterEvent.Returned> giveBack(Actor.Person actor, String words) {
            return new Problems()
                    .when(
                            words.isEmpty() && !actor.id().equals(header.askedBy()),
                            "returned",
                            "Enter what is to be changed")
                    .or(() -> new NewsletterEvent.Returned(ref(), words));
        }

        Ruling<NewsletterEvent.Sent> send(Actor.Person actor, LocalDate today) {
            return new Problems()
                    .when(
                            actor.id().equals(header.askedBy()),
                            "",
                            "You asked for a second look, so somebody else sends it")
                    .or(() -> new NewsletterEvent.Sent(header, today));
        }
    }

    /// It went out, and everybody who signs in may read it.
    record Sent(Header header) implements Newsletter {

        @Override
        public String word() {
            return "Sent";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }
    }
}
