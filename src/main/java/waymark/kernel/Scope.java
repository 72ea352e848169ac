package waymark.kernel;

/// How far a permission reaches. The database keeps the same words (`access.scopes`), so that both
/// permission checks agree.
public sealed interface Scope {

    /// The word the database uses: `partnership`, `area:HULL`, `organisation:HCC`, `own`, `installation`.
    String word();

    /// Everything the partnership holds, in every area.
    record Partnership() implements Scope {
        @Override
        public String word() {
            return "partnership";
        }
    }

    /// One local authority area.
    record InArea(String code) implements Scope {
        @Override
        public String word() {
            return "area:" + code;
        }
    }

    /// One partner organisation.
    record InOrganisation(String code) implements Scope {
        @Override
        public String word() {
            return "organisation:" + code;
        }
    }

    /// Only what names the person themself: an action they lead.
    record Own() implements Scope {
        @Override
        public String word() {
            return "own";
        }
    }

    /// The running installation: accounts and settings, never content.
    record Installation() implements Scope {
        @Override
        public String word() {
            return "installation";
        }
    }

    Scope PARTNERSHIP = new Partnership();
    Scope OWN = new Own();
    Scope INSTALLATION = new Installation();

    static Scope area(String code) {
        return new InArea(code);
    }

    static Scope organisation(String code) {
        return new InOrganisation(code);
    }

    /// Reads the database's word back. Throws where the word is unknown: the grants would be unreadable.
    static Scope of(String word) {
        int colon = word.indexOf(':');
        var kind = colon < 0 ? word : word.substring(0, colon);
        var code = colon < 0 ? "" : word.substring(colon + 1);
        return switch (kind) {
            case "partnership" -> PARTNERSHIP;
            case "area" -> area(code);
            case "organisation" -> organisation(code);
            case "own" -> OWN;
            case "installation" -> INSTALLATION;
            default -> throw new InvariantViolation("a grant with the scope " + word);
        };
    }
}
