package waymark.training.champions;

/// Who a champion is to their organisation.
enum ChampionKind {
    STAFF("Works or volunteers there"),
    ELECTED_MEMBER("Elected member");

    private final String title;

    ChampionKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
