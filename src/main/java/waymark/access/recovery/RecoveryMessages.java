package waymark.access.recovery;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.messages.AccessNotice;
import waymark.access.messages.AccountEmail;
import waymark.web.security.Sealing;

/// What the person is written at each step, and what people are told inside Waymark. A letter never says who the
/// colleagues are, and a notice never says who the person is.
@Component
class RecoveryMessages {

    private static final String STOP = """


            Was it not you? Open this and press the button, and it stops at once:

            {link}

            Then tell an administrator of your partnership: somebody may be trying to get into your account.
            """;

    private final Sealing sealing;

    RecoveryMessages(Sealing sealing) {
        this.sealing = sealing;
    }

    /// What stands in the letters and stops the recovery: made anew from its id under a key of this installation.
    String stopToken(UUID recovery) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.lastingTag("recovery stop:" + recovery));
    }

    /// The letter of a step that carries no way in.
    AccountEmail of(RecoverySteps.Untold untold) {
        var facts = untold.recovery().facts();
        var stop = "/sign-in/recovery/stopping/" + stopToken(facts.id());
        return switch (untold.recovery()) {
            case Recovery.Asked _ -> letter(untold, "Somebody asked to be let into your account again", """
                    Somebody, we hope you, has asked to be let into your Waymark account because every way in is lost.
                    Two colleagues have to confirm it, each after ringing you up. Nothing has changed yet.
                    """, stop);
            case Recovery.Once _ -> letter(untold, "A colleague has confirmed that you lost your ways in", """
                    One colleague has confirmed that you asked to be let into your Waymark account again. A second has
                    to confirm it as well. Nothing has changed yet.
                    """, stop);
            case Recovery.Waiting _ -> letter(untold, "Your account will be opened again in a day", """
                    Two colleagues have confirmed that you asked to be let into your Waymark account again. In 24 hours
                    you will be sent a link with which you set up how you sign in. Until then nothing changes.
                    """, stop);
            case Recovery.Open _, Recovery.Over(Recovery.Facts _, boolean _) ->
                new AccountEmail(
                        id(untold), untold.email(), "How you sign in to Waymark", over(untold.recovery()), "/sign-in");
        };
    }

    private static String over(Recovery recovery) {
        return recovery instanceof Recovery.Over(Recovery.Facts _, boolean used) && used ? """
                    You have set up anew how you sign in to Waymark. Every old way in has ended, and you are signed out
                    everywhere.

                    {link}

                    Was it not you? Tell an administrator of your partnership at once, by telephone.
                    """ : """
                    The request to let you into your Waymark account again is over: it was stopped, or nobody confirmed
                    it in time. Your ways in are as they were.

                    {link}
                    """;
    }

    private static AccountEmail letter(RecoverySteps.Untold untold, String subject, String text, String stop) {
        return new AccountEmail(id(untold), untold.email(), subject, text.strip() + STOP, stop);
    }

    /// The letter with the way in.
    AccountEmail wayIn(RecoverySteps.Untold untold, String path) {
        return new AccountEmail(
                id(untold),
                untold.email(),
                "Your way back into Waymark",
                """
                The day is over and nobody stopped it. With this link you set up how you sign in, from the beginning:

                {link}

                It works once, for %d days. With its use every old password, phone, passkey and recovery code ends, and
                you are signed out everywhere. Do not pass this e-mail on.

                Was it not you who asked? Do not open it, and tell an administrator of your partnership at once.
                """.formatted(days(Recovery.LINK_LASTS)),
                path);
    }

    /// The same at each try.
    private static String id(RecoverySteps.Untold untold) {
        return "recovery-%s-%d".formatted(untold.recovery().facts().id(), untold.step());
    }

    private static long days(Duration time) {
        return time.toDays();
    }

    /// What the person and their colleagues are told inside Waymark.
    List<AccessNotice> tidings(RecoverySteps.Untold untold, List<UUID> colleagues) {
        var facts = untold.recovery().facts();
        return List.of(
                new AccessNotice(List.of(facts.account()), toThePerson(untold.recovery()), "/account/recovery"),
                new AccessNotice(colleagues, toColleagues(untold.recovery()), "/recoveries/" + facts.id()));
    }

    private static String toThePerson(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Asked _ -> "Somebody asked to be let into your account again. If it was not you, stop it";
            case Recovery.Once _ -> "A colleague confirmed a request to let you in again. If you did not ask, stop it";
            case Recovery.Waiting _ -> "In a day your account is opened again by a link. If you did not ask, stop it";
            case Recovery.Open _ ->
                "A link to set up anew how you sign in was sent to you. If you did not ask, stop it";
            case Recovery.Over _ -> "The request to let you in again is over";
        };
    }

    private static String toColleagues(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Asked _ ->
                "Somebody lost every way in and asks to be let in again: ring them, then confirm or stop it";
            case Recovery.Once _ -> "One colleague confirmed that somebody may come in again; a second is needed";
            case Recovery.Waiting _ ->
                "Two colleagues confirmed that somebody may come in again. In a day the link goes out";
            case Recovery.Open _ -> "The link with which somebody comes in again has gone out";
            case Recovery.Over(Recovery.Facts _, boolean used) ->
                used
                        ? "Somebody has come in again after a recovery"
                        : "A request to come in again was stopped, or lapsed";
        };
    }
}
