package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.language.MalayMarkers.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalayMarkersTests {

    private final MalayMarkers markers = new MalayMarkers();

    @Test
    void findsIndonesianInItsOrder() {
        assertThat(markers.indonesianIn("Anda bisa mengunduh berkas karena akses gratis."))
                .containsExactly(
                        new Marker("bisa", "boleh"),
                        new Marker("mengunduh", "memuat turun"),
                        new Marker("karena", "kerana"),
                        new Marker("gratis", "percuma"));
    }

    @Test
    void findsPhrasesCliticsAndEndings() {
        assertThat(markers.indonesianIn("Ubah kata sandi di kantornya; kualitas baik."))
                .containsExactly(
                        new Marker("kata sandi", "kata laluan"),
                        new Marker("kantornya", "pejabat"),
                        new Marker("kualitas", "kualiti"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pejabat kerajaan memberi latihan percuma kepada jabatan mengikut polisi dan akta.",
                "Bisa ular sangat berbahaya.",
                "Sila muat turun fail itu kerana anda boleh menyuntingnya.",
                "Kualiti perkhidmatan dan aktiviti komuniti universiti.",
                "",
            })
    void isContentWithMalay(String malay) {
        assertThat(markers.indonesianIn(malay)).isEmpty();
    }
}
