package waymark.access.recovery;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.access.messages.AccessNotice;
import waymark.access.messages.AccountEmail;
import waymark.web.security.Sealing;

/// The e-mail to the person at each step, and what people are told inside Waymark. An e-mail never says
/// who the colleagues are, and a notice never says who the person is.
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

    /// The token in the e-mails that stops the recovery: derived from its id with a key of this
    /// installation.
    String stopToken(UUID recovery) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.lastingTag("recovery stop:" + recovery));
    }

    /// The e-mail of a step without the link to sign in.
    AccountEmail of(RecoverySteps.Untold untold) {
        var facts = untold.recovery().facts();
        var stop = "/sign-in/recovery/stopping/" + stopToken(facts.id());
        return switch (untold.recovery()) {
            case Recovery.Asked _ -> letter(untold, "Somebody asked to recover your account", """
                    Somebody, we hope you, has asked to recover your Waymark account because you can no longer sign in.
                    Two colleagues have to confirm it, each after telephoning you. Nothing has changed yet.
                    """, stop);
            case Recovery.Once _ -> letter(untold, "A colleague has confirmed the recovery of your account", """
                    One colleague has confirmed that you asked to recover your Waymark account. A second has
                    to confirm it as well. Nothing has changed yet.
                    """, stop);
            case Recovery.Waiting _ -> letter(untold, "Your account will be recovered in a day", """
                    Two colleagues have confirmed that you asked to recover your Waymark account. In 24 hours
                    you will be sent a link with which you set up how you sign in. Until then nothing changes.
                    """, stop);
            case Recovery.Open _, Recovery.Over(Recovery.Facts _, boolean _) ->
                new AccountEmail(
                        id(untold), untold.email(), "How you sign in to Waymark", over(untold.recovery()), "/sign-in");
        };
    }

    private static String over(Recovery recovery) {
        return recovery instanceof Recovery.Over(Recovery.Facts _, boolean used) && used ? """
                    You have set up how you sign in to Waymark. Everything you signed in with before has ended, and you are signed out
                    everywhere.

                    {link}

                    Was it not you? Tell an administrator of your partnership at once, by telephone.
                    """ : """
                    The recovery of your Waymark account is over: it was stopped, or nobody confirmed
                    it in time. You sign in as before.

                    {link}
                    """;
    }

    private static AccountEmail letter(RecoverySteps.Untold untold, String subject, String text, String stop) {
        return new AccountEmail(id(untold), untold.email(), subject, text.strip() + STOP, stop);
    }

    /// The e-mail with the link to sign in.
    AccountEmail signInLink(RecoverySteps.Untold untold, String path) {
        return new AccountEmail(
                id(untold),
                untold.email(),
                "Recover your Waymark account",
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
    List<AccessNotice> notices(RecoverySteps.Untold untold, List<UUID> colleagues) {
        var facts = untold.recovery().facts();
        return List.of(
                new AccessNotice(List.of(facts.account()), toThePerson(untold.recovery()), "/account/recovery"),
                new AccessNotice(colleagues, toColleagues(untold.recovery()), "/recoveries/" + facts.id()));
    }

    private static String toThePerson(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Asked _ -> "Somebody asked to recover your account. If it was not you, stop it";
            case Recovery.Once _ -> "A colleague confirmed the recovery of your account. If you did not ask, stop it";
            case Recovery.Waiting _ -> "In a day a link to recover your account is sent. If you did not ask, stop it";
            case Recovery.Open _ -> "A link to set up how you sign in was sent to you. If you did not ask, stop it";
            case Recovery.Over _ -> "The recovery of your account is over";
        };
    }

    private static String toColleagues(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Asked _ ->
                "Somebody can no longer sign in and asks for recovery: telephone them, then confirm or stop it";
            case Recovery.Once _ -> "One colleague confirmed a recovery; a second is needed";
            case Recovery.Waiting _ -> "Two colleagues confirmed a recovery. The link is sent in a day";
            case Recovery.Open _ -> "The link of a recovery was sent";
            case Recovery.Over(Recovery.Facts _, boolean used) ->
                used ? "Somebody has signed in again after a recovery" : "A recovery was stopped, or lapsed";
        };
    }
}
