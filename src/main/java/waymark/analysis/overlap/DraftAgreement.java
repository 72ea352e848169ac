package waymark.analysis.overlap;

/// Drafts of the sharing agreement and of the data protection impact assessment. They are a beginning: the
/// organisations complete them with those who answer for data protection, and sign what they agreed.
final class DraftAgreement {

    static final String AGREEMENT = """
            1. Purpose. We compare lists only to learn how many people both of us know. The answer is a number. Nothing is decided about a person because of it.
            2. Lawful basis. [Article 6(1)(e) UK GDPR, public task, or another; Article 9(2) and Schedule 1 of the Data Protection Act 2018 where the lists say something of health or origin. Complete this.]
            3. What is compared. The columns named above, each encoded on our own machines with a key that Waymark never holds. No name, date or number in plain text leaves us.
            4. Who is on the list. Everybody whom the definition above describes, and nobody else. We do not put a person on a list, or leave one out, to learn whether the other knows them.
            5. The key. It is made for this comparison, given to nobody else, and deleted with it.
            6. Pairs in doubt. The people named below judge them, each by their own row. They do not tell one another names.
            7. No identification. Nobody tries to learn who is on the other's list. A person is only spoken of case by case, on a lawful basis of its own.
            8. Safety. Where a person could be put at risk by being on a list (an informant, somebody who fled a colleague of ours), they are left out, and that is not said.
            9. Deletion. Encodings, keys and pairs are deleted by the day named above, or earlier when one of us wishes. Each of us deletes its own files and keys that day.
            10. Incidents. Whoever notices one tells the others and information governance the same day.
            """;

    static final String DPIA = """
            What is done: encodings of people's names and birth dates from several organisations are compared. They are pseudonymised personal data, of people some of whom were exploited.
            Why it is needed: [what cannot be learned otherwise. Complete this.]
            Is it proportionate: only a count comes of it; the columns are the fewest that tell people apart; small counts are not shown.
            Risks, and what is done about them:
            - Somebody asks about one person by a short list or by two lists that differ by one person. A list has a least size, a list that is handed in again has to differ by many rows, two people of two organisations agree to each run, and runs are limited and recorded.
            - An encoding is turned back into a name by how often it occurs (published attacks). It needs the key or both lists; the key is never in Waymark; nobody can read encodings back; they are deleted.
            - A pair to judge says that somebody is known to the other organisation. As many pairs that are taken for two people are mixed in; only the people named judge; each sees only their own row.
            - The names of some communities are matched less well. The share of links that may be missing or false is said with the answer.
            What people were told: [your privacy notice. Complete this.]
            Consulted: [your data protection officer, and people with lived experience. Complete this.]
            Outcome: [residual risk, who accepted it and when. Complete this.]
            """;

    private DraftAgreement() {}

    /// Where something is still to be completed.
    static boolean unfinished(String text) {
        return text.contains("Complete this.]");
    }
}
