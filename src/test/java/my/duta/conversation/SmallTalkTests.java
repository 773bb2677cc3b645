package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"Hi", "hello Duta!", "Salam semua", "Assalamualaikum", "Selamat pagi, Duta", "good morning"})
    void knowsAGreeting(String text) {
        assertThat(SmallTalk.in(text)).contains(SmallTalk.GREETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Terima kasih", "tq", "ok thanks", "Baik, terima kasih banyak!", "Thank you so much", "noted tq"
            })
    void knowsThanks(String text) {
        assertThat(SmallTalk.in(text)).contains(SmallTalk.THANKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Saya nak cakap dengan orang",
                "Boleh hubungkan saya dengan duta perubahan?",
                "tolong sambungkan saya kepada pegawai bertugas",
                "hantar soalan ini kepada duta",
                "Nak tanya orang sebenar",
                "nak cakap dgn orang boleh?",
                "boleh cakap dgn orang x?",
                "Can I talk to a human?",
                "I want to speak to someone please",
                "please send this to my ambassador",
                "I need a real person",
                "connect me with the change ambassador of my agency",
            })
    void knowsAWishForAHuman(String text) {
        assertThat(SmallTalk.in(text)).contains(SmallTalk.HUMAN_WANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nak tanya Duta, boleh guna Gemini untuk surat rasmi?",
                "Boleh ke Gemini sambung ayat yang orang lain tulis?",
                "Who is the contact person for Gemini licences?",
                "Is a real person reading my prompts?",
                "Adakah Gemini bercakap seperti manusia?",
                "Bolehkah saya hantar draf kepada orang luar agensi?",
                "Hi, apa itu GPAISA?",
                "Terima kasih, tapi bagaimana dengan NotebookLM?",
                "Gemini",
                "duta",
                "",
            })
    void takesNoQuestionForSmallTalk(String text) {
        assertThat(SmallTalk.in(text)).isEmpty();
    }

    @Test
    void readsALongTextInNoTime() {
        assertThat(SmallTalk.in("boleh saya nak ".repeat(130))).isEmpty();
        assertThat(SmallTalk.in("saya nak cakap saya ini the ".repeat(5) + "dengan"))
                .isEmpty();
    }
}
