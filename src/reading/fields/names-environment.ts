import type { ReportSentence } from '../bug-report/report-sentence.ts'
import { surroundingsIn } from '../bug-report/tells-surroundings.ts'

const ENVIRONMENT =
  /\b(?:chrome|chromium|firefox|safari|edge|opera|brave|internet explorer|ie ?11|webview|browsers?|windows|mac|macos|mac os|os x|linux|ubuntu|debian|android|ios|ipados|iphone|ipad|pixel|galaxy|samsung|huawei|chromebook|desktop|mobile|tablet|laptop|phone|devices?|app version|version|v\d|build|release|sdk|api|cli|node|python|java|php|ruby|docker|kubernetes|server|cloud|self-?hosted|on-?prem(?:ise)?|production|prod|staging|sandbox|test instance|instance|tenant|workspace|cluster|region|eu|us|apac|plan|starter|pro|enterprise|business plan|plugin|extension|outlook|gmail|thunderbird|excel|word|printer|router|vpn|proxy|wi-?fi|network|os|postgres\w{0,3}|mysql|shopify|wordpress|magento|salesforce|saml|sso|okta|azure|aws)\b|\b\d{1,4}\.\d{1,4}\b/

/** Whether a text names a browser, system, device, version, plan or instance. */
export const namesEnvironment = (plainText: string, report: readonly ReportSentence[]): boolean =>
  ENVIRONMENT.test(plainText) || surroundingsIn(report).length > 0
