package org.saleskit.examples.lessons.rules;

import org.saleskit.examples.lessons.Language;

/** The ten items of a furniture shop, in the order of their keys. */
enum Good {
    DESK("desk", "стол", true),
    SOFA("sofa", "диван", true),
    WARDROBE("wardrobe", "шкаф", true),
    BED("bed", "кровать", true),
    CHAIR("chair", "стул", true),
    LAMP("lamp", "лампа", false),
    MIRROR("mirror", "зеркало", false),
    RUG("rug", "ковёр", false),
    CURTAIN("curtain", "штора", false),
    VASE("vase", "ваза", false);

    private final String english;
    private final String russian;
    private final boolean furniture;

    Good(String english, String russian, boolean furniture) {
        this.english = english;
        this.russian = russian;
        this.furniture = furniture;
    }

    String name(Language language) {
        return language.say(english, russian);
    }

    /** What an item is for; classes can be formed inside each group. */
    String group(Language language) {
        return furniture ? language.say("furniture", "мебель") : language.say("decor", "декор");
    }
}
