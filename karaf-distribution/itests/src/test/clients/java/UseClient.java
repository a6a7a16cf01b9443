// SPDX-License-Identifier: Apache-2.0

import client.ApiClient;
import client.ApiException;
import client.api.CoTraitancesApi;
import client.api.ImportsApi;
import client.api.OrientationApi;
import client.api.YoungPeopleApi;
import client.model.CotraitanceLine;
import client.model.Decision;
import client.model.ImportsReport;
import client.model.NewPreview;
import client.model.PageOfCotraitanceLine;
import client.model.YoungPerson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/** Uses the client that openapi-generator makes of the document: {@code UseClient BASE USER PASSWORD}. */
public final class UseClient {

    private UseClient() {}

    public static void main(String[] words) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(words[0]);
        String login = Base64.getEncoder().encodeToString((words[1] + ":" + words[2]).getBytes(StandardCharsets.UTF_8));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + login));

        YoungPeopleApi people = new YoungPeopleApi(client);
        YoungPerson person = people.youngPeopleShow(people.youngPeopleFind("8200001A").getId());
        System.out.println("person " + person.getIdentity().getLastName() + " " + person.getProfile().getLeftSchoolOn());

        PageOfCotraitanceLine files = new CoTraitancesApi(client)
                .cotraitancesList(null, "82", null, null, LocalDate.of(2010, 3, 1), null, null);
        CotraitanceLine line = files.getItems().get(0);
        System.out.println("file " + line.getMissionLocale() + " " + line.getPhase() + " " + line.getSteps().getAffectation()
                + " " + files.getNext());

        Decision decision = new OrientationApi(client)
                .orientationPreview(new NewPreview().commune("69029").on(LocalDate.of(2010, 2, 1)));
        System.out.println("preview " + decision.getOutcome() + " " + decision.getId());

        ImportsReport report =
                new ImportsApi(client).importsLoad("regions", "region,name,objective_2010\n82,Rhône-Alpes,10\n");
        System.out.println("import " + report.getAccepted() + " " + report.getUnchanged() + " "
                + report.getRejections().size());

        try {
            people.youngPeopleShow(999999L);
        } catch (ApiException problem) {
            System.out.println("problem " + problem.getCode() + " "
                    + problem.getResponseBody().contains("urn:relais:problem:unknown"));
        }
    }
}
