package waymark.access.providers;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.servlet.ModelAndView;
import waymark.web.Page;

/// Why a sign-in with a provider is refused, in the words that the person reads. What the provider said
/// is not repeated; unknown, closed and of another organisation are answered alike.
public enum SignInRefusal {
    GONE(
            "Start again",
            "This sign-in is over. It may have taken longer than ten minutes, have been used already, or have begun in"
                    + " another browser."),
    AWAY(
            "Your organisation's sign-in does not answer",
            "Waymark could not reach it just now. Try again in some minutes, or sign in another way."),
    DENIED(
            "Your organisation did not sign you in",
            "Its sign-in page was left, or it said no. Try again, or ask its technical people whether you may use Waymark."),
    UNSURE(
            "That answer could not be verified",
            "Waymark could not make sure that your organisation's answer is real and meant for you. Try again. If it"
                    + " happens once more, tell an administrator of your partnership."),
    WEAK(
            "A second factor is needed",
            "Your organisation did not say that it checked more than a password. Sign in there with its second factor, or"
                    + " sign in here another way."),
    SECRET(
            "Waymark cannot show your organisation who it is",
            "The client secret by which your organisation's sign-in knows Waymark is missing here, or has run out. It is no"
                    + " fault of yours. Tell an administrator of your partnership, who enters it again. Until then sign in"
                    + " another way."),
    CLOCK(
            "Two clocks do not agree",
            "The clock of your organisation's sign-in and the clock of Waymark differ by more than a minute, so that neither"
                    + " can tell how old the other's answer is. It is no fault of yours, and trying again does not help. Tell an"
                    + " administrator of your partnership. Until then sign in another way."),
    LONG_AGO(
            "You signed in there too long ago",
            "Your organisation did not say that you signed in there just now. Sign out there, and try again."),
    NOBODY(
            "You cannot sign in here with that account",
            "The account at your organisation is not linked with an open account of yours here. If you have one, sign in"
                    + " another way and link it on your account's page. If not, ask an administrator of your partnership to"
                    + " invite you."),
    OTHER(
            "That was another account",
            "The account you used at your organisation is not the one that is linked with yours here. Nothing was changed."),
    TAKEN(
            "That account cannot be linked",
            "The account at your organisation, or yours here, is linked already. One account here belongs to one account there, and the"
                    + " other way round. Nothing was changed.");

    private final String heading;
    private final String sentence;

    SignInRefusal(String heading, String sentence) {
        this.heading = heading;
        this.sentence = sentence;
    }

    public String heading() {
        return heading;
    }

    public String sentence() {
        return sentence;
    }

    /// As the page's address has it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The page that says it.
    ModelAndView page() {
        return Page.go("/sign-in/organisation/refused?why=%s", word());
    }

    static SignInRefusal of(String word) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.word().equals(word))
                .findFirst()
                .orElse(GONE);
    }
}
