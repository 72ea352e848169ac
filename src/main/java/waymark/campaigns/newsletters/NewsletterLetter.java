package waymark.campaigns.newsletters;

import waymark.web.mail.MailLetter;

/// A newsletter as an e-mail. Its one link that is different for each reader is the one that ends it; no picture is
/// fetched, and nothing tells who opened it.
final class NewsletterLetter {

    /// Where newsletters are ended, with the secret of the link behind it.
    static final String END = "/newsletter-end/";

    private NewsletterLetter() {}

    /// @param site as in `https://waymark.example.org`
    static MailLetter of(NewsletterMails.Taken letter, String site) {
        var end = END + letter.token();
        return MailLetter.of(
                        "newsletter-" + letter.id(),
                        letter.email(),
                        (letter.test() ? "Test: " : "") + letter.subject(),
                        """
                        %s

                        ---

                        Read it in Waymark, when you are signed in:

                        %s/campaigns/newsletters/%s

                        You get this as a champion or because you asked for it. To get no more of these:

                        %s%s
                        """.formatted(letter.body(), site, letter.ref(), site, end))
                .endedAt(end);
    }
}
