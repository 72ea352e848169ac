package waymark.pathways.signs;

/// What a sign has to do with, and one open question for a trained professional to ask an adult: alone, when
/// it is safe. Where asking could lead or endanger there is none.
enum SignKind {
    MOVEMENT("What does a normal day look like for you?"),
    CONTROL("How do things get decided where you live and work?"),
    DOCUMENTS("Where do you keep your papers?"),
    FINANCE("How do you pay for the things you need?"),
    WORK("What is your work like?"),
    LIVING("What is it like where you sleep?"),
    PHYSICAL("How is your health?"),
    HEALTH("Who helps you when you are ill?"),
    BEHAVIOUR("What would help you feel at ease here?"),
    SOCIAL("Who do you like to talk to?"),
    RELATIONSHIPS("Who do you spend time with?"),
    DEPENDENCY("How do you get around, and get your food?"),
    LANGUAGE("Which language would you like to speak?"),
    RECRUITMENT("How did you come to be here?"),
    ONLINE(""),
    LOCATION(""),
    POSSESSIONS(""),
    EDUCATION(""),
    JUSTICE("What would you like us to know?");

    private final String question;

    SignKind(String question) {
        this.question = question;
    }

    /// The key of its title.
    String title() {
        return "sign.kind." + name();
    }

    /// In English, as all that is for people at work; empty where nothing should be asked.
    String question() {
        return question;
    }
}
