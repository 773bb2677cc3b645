package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class GoogleChatPropertiesTests {

    @Test
    void haveTheDefaultsThatTheSettingsFileShows() throws IOException {
        List<PropertySource<?>> file =
                new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yaml"));
        GoogleChatProperties shown = new Binder(ConfigurationPropertySources.from(file))
                .bindOrCreate("duta.googlechat", GoogleChatProperties.class);

        assertThat(shown).isEqualTo(Settings.of("endpoint-url", "", "project-number", ""));
    }

    @Test
    void endTheAddressOfTheApiWithASlash() {
        assertThat(Settings.of("root-url", "http://127.0.0.1:1/simulator/google")
                        .rootUrl())
                .isEqualTo("http://127.0.0.1:1/simulator/google/");
    }

    @Test
    void nameTheAddonAccountOfExactlyOurProject() {
        assertThat(Settings.of().addonAccount())
                .isEqualTo("service-123456789012@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
    }
}
