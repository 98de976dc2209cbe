package dev.loopscope.dashboard;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages as the server sends them. */
@ServerTest
class PageTests {
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void catalogueShowsEveryScenario() {
        Answer page = client.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        client.get("/api/scenarios").json().forEach(
                scenario -> assertThat(page.text()).contains("/lab/" + scenario.get("id").stringValue()));
    }

    @Test
    void labHoldsItsScenarioAsJsonThatCannotEndItsElement() {
        String page = client.get("/lab/nap").text();

        JsonNode scenario = SCRIPT.matcher(page).results()
                .filter(script -> script.group(1).contains("application/json"))
                .map(script -> JsonMapper.shared().readTree(script.group(2))).filter(json -> json.has("sources"))
                .findFirst().orElseThrow();
        assertThat(scenario).isEqualTo(client.get("/api/scenarios/nap").json());
        assertThat(scenario.get("title").get("en").stringValue()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void everyChoiceOfTheArticleHasItsWordsInBothLanguages() {
        client.get("/api/scenarios").json().forEach(scenario -> {
            if (scenario.get("number").intValue() < 9000) {
                scenario.get("parameters").forEach(parameter -> parameter.path("choices").forEach(
                        choice -> assertThat(parameter.get("choiceLabels").path(choice.stringValue()).path("zh")
                                .stringValue("")).as(scenario.get("id") + ": " + choice).isNotEmpty()));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare", "/compare?runs=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/lab/nap",
            "/lab/nap?run=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "/lab/nope",
            "/?lang=%3Cscript%3E"})
    void pagesHaveNothingThatTheContentPolicyForbids(String path) {
        String page = client.get(path).text();

        assertThat(SCRIPT.matcher(page).results().filter(script -> !script.group(1).contains("application/json"))
                .map(MatchResult::group)).allSatisfy(script -> assertThat(script).contains("src="));
        assertThat(page.toLowerCase(Locale.ROOT)).doesNotContain("<style").doesNotContain(" style=\"")
                .doesNotContainPattern("<[^>]+ on[a-z]+=").doesNotContain("http://evil")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/|||en", "/||zh-CN,en;q=0.5|zh", "/||de,zh;q=0.9,en;q=0.1|zh", "/||de|en",
            "/?lang=zh|||zh", "/?lang=zh|lang=en||en", "/|lang=zh|en|zh", "/|lang=xx|zh|zh", "/?lang=xx||zh|zh",
            "/lab/nap?lang=zh|||zh",
            "/compare?lang=zh|||zh"})
    void languageIsTheReadersChoiceElseTheAddressElseTheBrowser(String path, String cookie, String accepted,
            String lang) {
        Answer page = client.get(path, "Cookie", cookie == null ? "x=y" : cookie, "Accept-Language",
                accepted == null ? "*" : accepted);

        assertThat(page.text()).containsPattern("<html[^>]* lang=\"" + lang + "[\"-]");
        assertThat(page.text().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .as("Chinese words").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"light,light", "dark,dark", "evil,"})
    void themeIsTheReadersChoice(String cookie, String theme) {
        String page = client.get("/", "Cookie", "theme=" + cookie).text();

        if (theme == null) {
            assertThat(page).doesNotContain("evil");
        } else {
            assertThat(page).contains("data-theme=\"" + theme + "\"");
        }
    }

    @Test
    void labOfAScenarioThatIsNotThereIsTheCatalogueWithTheStatusThatSaysSo() {
        Answer page = client.get("/lab/nope");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("/lab/nap").contains("There is no scenario &quot;nope&quot;.");
        assertThat(client.get("/lab/nope?lang=zh").text()).contains("没有名为“nope”的场景。");
        assertThat(client.get("/").text()).doesNotContain("There is no scenario");
    }

    @Test
    void filesAreAskedForAgainAndPagesAreNotKept() {
        Answer icon = client.get("/icon.svg");

        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(client.get("/icon.svg", "If-Modified-Since", icon.header("Last-Modified")).status()).isEqualTo(304);
        assertThat(client.get("/").header("Cache-Control")).isEqualTo("no-store");
    }
}
