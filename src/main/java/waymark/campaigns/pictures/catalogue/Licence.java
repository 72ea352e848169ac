package waymark.campaigns.pictures.catalogue;

/// On what terms a picture may be used.
public enum Licence {
    CC0("Free for everybody (CC0)", "https://creativecommons.org/publicdomain/zero/1.0/"),
    CC_BY("Free with the credit (CC BY 4.0)", "https://creativecommons.org/licenses/by/4.0/"),
    OWN("The partnership made it itself", ""),
    AGREED("By agreement with the rights holder", "");

    private final String title;
    private final String address;

    Licence(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// Where it can be read; empty where it is nowhere.
    public String address() {
        return address;
    }
}
