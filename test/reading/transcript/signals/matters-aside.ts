import type { LabelledMatter } from './matters.ts'

/** The half nobody looked at while the patterns were written: it came after them, and they stay as they were. */
export const SECURITY_ASIDE: LabelledMatter = {
  yes: [
    'Somebody is in my account right now.',
    'I see a session from Brazil in the list, we are all in Austria.',
    'My teenage son guessed the admin PIN in two minutes, that is not safe.',
    'Our accounts were breached over the weekend.',
    'A mail with your logo asked me for my card number, is that you?',
    'The intern who was fired still has the owner role and is deleting things.',
    'We found our API secrets in a public repository.',
    'I can log in as any user by leaving the password empty.',
    'Hackers are demanding money from us.',
    'I keep getting verification codes although I am asleep.',
    'Please freeze the workspace, we suspect a break-in.',
    'Your file upload lets me run scripts on the server.',
    'A person pretending to be your support called and wanted remote access.',
    'We lost a device with the app logged in.',
  ],
  no: [
    'The alarm clock app does not ring.',
    'Can we raise the number of logins per seat?',
    'I mistyped my password three times.',
    'Please whitelist our IP address.',
    'Is your certificate renewed every year?',
    'I pushed the wrong button.',
    'The guest account is too limited.',
    'Which roles can see the billing page?',
  ],
}

/** See SECURITY_ASIDE. */
export const LEGAL_ASIDE: LabelledMatter = {
  yes: [
    'I have passed the matter to my lawyer.',
    'We intend to seek damages.',
    'My next letter goes to the consumer council.',
    'This will end in court.',
    'You have broken the contract three times now.',
    'Our general counsel wants a call.',
    'I have reported you to the data regulator.',
    'I want to dispute the validity of your terms, they are unlawful.',
    'Keep all e-mails, we expect litigation.',
    'You are stealing our designs and we own the copyright.',
    'I am going to get legal advice on this.',
    'We were served with a court order about one of your users.',
    'A judge will decide who is right.',
    'I will press for prosecution.',
  ],
  no: [
    'The judge of our baking contest needs a login.',
    'Our court is booked twice in the calendar.',
    'How do I get a copy of the order form?',
    'Please change the contract owner to me.',
    'I accept the terms.',
    'Can the lawyer template be translated?',
    'Whom do I call about the lease of the printer?',
    'The case number field is too short.',
  ],
}

/** See SECURITY_ASIDE. */
export const PRIVACY_ASIDE: LabelledMatter = {
  yes: [
    'Erase me from your systems.',
    'I request a full export of the personal data you process about me.',
    'I received the contract of another client by mistake.',
    'Why can the public find my phone number on your site?',
    'My file was opened by someone who had no business with it.',
    'Do you sell what you know about me?',
    'You kept my passport scan after I asked you to remove it.',
    'The mailing exposed the addresses of all parents.',
    'I revoke my permission to process my health data.',
    'A colleague can read my salary in your tool.',
    'Under the GDPR you had 30 days to answer.',
    'Take my name off the public list.',
    'Our patients saw the notes of other patients.',
    'Your chat showed me the conversation of somebody else.',
  ],
  no: [
    'The address field has only two lines.',
    'Can I merge two contacts?',
    'Our name changed after the merger.',
    'How large can the file be?',
    'I would like to see the numbers of last year.',
    'Please delete the draft I made yesterday.',
    'Who can approve expenses?',
    'The public holiday list is wrong for Spain.',
  ],
}

/** See SECURITY_ASIDE. */
export const OUTAGE_ASIDE: LabelledMatter = {
  yes: [
    'Nothing works since this morning, the whole office is idle.',
    'Your servers seem to be offline.',
    'Our customers report that they cannot check out, not one of them.',
    'The API gives 500 on each and every call.',
    'Is anyone else seeing this, all of our sites are unreachable.',
    'Your app has been unavailable for two hours.',
    'Everybody at our firm is stuck at the login page.',
    'We lost the connection in all shops at once.',
    'System is completely down!!',
    'The platform crashed for all of our users.',
    'No user in our company is able to sign in.',
    'Both regions are down.',
    'There is a major incident on your side, none of our tills work.',
    'Your service is failing for every one of our clients.',
  ],
  no: [
    'The search does not find my order.',
    'My tablet is offline.',
    'One shop cannot print.',
    'The price is down by ten percent.',
    'Nobody told me about the new price.',
    'All tasks are done.',
    'Please shut down my test workspace next week.',
    'It crashes when I open the second tab.',
  ],
}
