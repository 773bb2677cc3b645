package my.duta.breach.answer;

import org.springframework.beans.factory.annotation.Value;

/** Reads a setting that no record knows. */
final class ScatteredSetting {

    private final String setting;

    ScatteredSetting(@Value("${duta.breach.setting}") String setting) {
        this.setting = setting;
    }

    String setting() {
        return setting;
    }
}
