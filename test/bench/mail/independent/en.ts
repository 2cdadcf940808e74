import type { IndependentText } from './text.ts';

export const en: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'NEW BANK ACCOUNT - Hadleigh Timber Frames',
    text: `Dear accounts team,

We have changed our bank. Please delete the old account from your system and send every payment from today to the account shown in the attached bank letter. Do not use the old one any more, it has been closed.

Confirm by return once it is done.

Kind regards
Marian Postlethwaite
Credit Control
Hadleigh Timber Frames Ltd
Unit 4, Oxlip Road, Sudbury
01632 960 418`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'RE: Statement September - 3 open items',
    text: `Hi Colette,

thanks for looking into the three open items so quickly, that agrees with what I have here.

Just one thing before you put them on Friday's run. Our account with the old bank is under a tax audit this quarter and incoming transfers are being held for up to three weeks, so our head office has asked customers to use our settlement account instead:

IBAN: LT75 1216 0387 1949 6232
Beneficiary: Brockmoor Castings Group

Could you amend the supplier record and let me have the remittance when the payment has gone? The amount stays the same, 18,420.65.

Many thanks,
Gareth

Gareth Illingworth | Accounts Receivable
Brockmoor Castings | Foundry Lane, Tipton
T 01632 960 277 | g.illingworth@brockmoor-castings.example

From: Colette Amadi <c.amadi@penhallowpumps.example>
Sent: 02 October 2025 09:14
To: Gareth Illingworth
Subject: Statement September - 3 open items

Hi Gareth, I can see 40817, 40833 and 40871 as open on your statement. All three are approved now and will be in Friday's BACS. Best, Colette`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'Updated ACH instructions for Tallgrass Freight',
    text: `Good afternoon Denise,

Effective immediately Tallgrass Freight Brokers is moving its receivables to a new lockbox bank. Attached is the letter on letterhead with the new ACH routing and account (Prairie Commerce Bank, business checking), plus the W-9 for your file.

Kindly make the change ahead of the 10/15 settlement. Checks mailed to the Omaha PO box will be returned, so please don't mail any. If your process calls for a form just send it to me here and I will fill it out and sign it the same day.

Thank you for your business,

Rhonda Kessinger
AR Supervisor, Tallgrass Freight Brokers
(402) 555-0148`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Re: Onboarding pack - vendor 11862',
    text: `Hello Piotr,

That all looks right to me, and thank you for being patient with our paperwork. I noticed the remittance page in the pack still shows the Leeds branch, which we stopped using when the group treasury was centralised in the summer. I have attached a corrected page so that the pack matches our current invoices. It would be good to have it on file before the retention is released, otherwise I fear it will bounce and we will both spend a week chasing it.

No need to go through the portal for this one, Yvonne's team tells me the form there is only for new vendors.

On the site itself, the last two bays of cladding went up yesterday and the scaffold starts to come down on the 9th, wind permitting. Your clerk of works was good enough to say it looks better than the visual. I'll send the O&M manuals as soon as the sealant people give me theirs, they are always last.

Have a good weekend when it comes.

Best wishes
Rosalind

Rosalind Thackray
Commercial Manager
Aireborough Façades Ltd, 18 Tenter Hill, Leeds
Mob. 07700 900 361

From: Piotr Zawadzki
Sent: 26 February 2026 11:38
To: Rosalind Thackray
Cc: Vendor Administration
Subject: Re: Onboarding pack - vendor 11862

Dear Rosalind,
Many thanks, the insurance certificates and the modern slavery statement are in. Could you look over the summary I attached and tell me if anything is out of date? The 2.5% retention becomes payable on 31 March, £26,914.00 by my reckoning.
Kind regards
Piotr`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'wire today',
    text: `Are you at your desk? I need you to send a wire of $47,350.00 before the cutoff. Beneficiary Marlow & Tate Advisory, routing 119667758, account 5736154478. Code it to consulting, I will sign the paperwork when I am back. Send me the confirmation as soon as it's out.

Sent from my phone`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Acquisition deposit - please handle personally',
    text: `Fiona,

I am with the lawyers in Zurich and can't take calls. As you may have guessed we are close to signing on the Belgian business. The sellers want to see good faith money today or they walk to the other bidder. It's EUR 186,000, to the client account of the notary, Van Elslande, ref PRJ HERON; the instruction is the second page of the PDF.

Please raise it as a manual payment and approve it with the second token, I have cleared it with the chair. You and I are the only two people inside the company who know about this, and the regulator takes a dim view of leaks, so nothing to Martin or the audit people until the announcement on Tuesday.

Tell me when it has left.

Alistair`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'FW: Overdue invoice 2291 / Bluecourt Research',
    text: `Hi Tom, see below, can you get this one paid today? Should have gone out weeks ago and I'm embarassed. Invoice is attached, my approval is this email. They'd like a Faster Payment rather than the weekly run.

Thanks
Helena

-----Original Message-----
From: Accounts <accounts@bluecourt-research.example>
Sent: 11 November 2025 16:52
To: Helena Drysdale
Subject: Overdue invoice 2291

Dear Ms Drysdale,
Our invoice 2291 for GBP 9,780.00 (market study, phase 2) has now been outstanding for 62 days. Unless funds reach sort code 08-63-89, account 06350165 by close of business tomorrow we will refer the matter to our solicitors without further notice.
Bluecourt Research LLP`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'Re: Thursday',
    text: `Thursday at ten works, I'll bring the revised numbers.

While I think of it, did the retainer to Quillon Partners ever go through? Neil at their end mentioned rather delicately that it hadn't landed. I'd prefer not to walk into that meeting owing them money. It's 12,600 and their details are on the fee note I've put back in here. If it can be squeezed into this afternoon's batch I would be grateful; I'll square the PO with procurement when I'm in.

M.

Margot Fenwick-Shaw
Chief Operating Officer

> On 4 Dec 2025, at 08:31, Samir Oyelaran wrote:
> Morning Margot, shall we say Thursday for the budget review? Ten or half two, either is fine with me.
> Samir`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'Change my direct deposit',
    text: `Hello

I changed banks and want my pay check to go into my new account starting this pay date. Please remove the old one.

Routing number 022579069
Account number 1136458866
Checking

Will it take effect for this payroll? I don't want it going to the old account.

Bradley Estes
Regional Sales Manager`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Salary account',
    text: `Hi Gemma,

Hope you had a decent bank holiday. I've moved my current account over to another bank and would like to update where my salary goes before November's run closes. Do you need a form from me or is an email enough? I can't get into the self-service page while I'm travelling, it keeps asking for the VPN, so it'd be a help if you could key it in for me.

Acc name D Okonjo-Reilly
08-42-46
83759242

Cheers,
Dervla`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'quick payroll question',
    text: `Good morning Lucinda,

What is the deadline to amend bank particulars for this month's pay? My present account has been restricted after some fraudulent card use and I'm told it might be weeks, so I'd rather my wages weren't paid into it. I have opened a new one and can give you the details as soon as you tell me what you need: is the IBAN sufficient or do you want a bank letter as well?

I'd be thankful if this could stay between us, it's a bit embarrassing.

Regards

Thaddeus Brannigan
Head of Engineering
Corrib Marine Sensors, Galway`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'RE: Payslip October',
    text: `Hi Wendy,

Got it, thank you, and the overtime is right this time.

I see on the slip that it is still going to the account ending 4471. That one is in both our names and with everything happening at home I'd be more comfortable if this month's didn't end up there. I've set up something of my own in the meantime. I'm with my sister and only have my phone, so I'm writing from my private address. What would be the simplest way for you to do it before the 24th?

Sorry to bother you with this, and thanks for being kind about it.

Imogen

From: Wendy Pascoe
Sent: Monday, 13 October 2025 11:06
To: Imogen Carrick
Subject: Payslip October

Hello Imogen, please find the corrected slip attached, the six hours have been added. Wendy, Payroll`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Task',
    text: `I need you to buy 10 Steam gift cards at $200 each right now. Scratch the back, take clear photos of the codes and email them to me here. Keep the receipts, you will be reimbursed by end of day. I am in a meeting so no calls.

Pastor Glenn`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Staff appreciation - between us',
    text: `Hi Keisha,

Do you have a moment? I'd like to surprise the team with something for the quarter they've had and I want you to be the one to arrange it. I was thinking Apple or Amazon cards, 15 of them, $100 apiece. Any Target or CVS near the office should have them. Once you've got them send me a picture of each one with the silver strip removed so I can forward them with a personal note tonight.

Please put it on your own card for now and I'll have it refunded on your expense report. Don't mention it to the others or it spoils the surprise!

Best,
Warren

Warren Delacroix-Hume
President, Lakemont Title Agency`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Re: are you free',
    text: `Thanks for getting back to me. I'm stuck in a governors meeting till gone 5 and need a favour doing for a client of the trust. Could you pop to Tesco or the Co-op at lunch and pick up google play vouchers? £500 in total, in £50s or £100s, whatever they have. i only need the numbers off the back, you can type them out or send photos, the actual cards you can keep in your drawer. Will pay you back first thing tomorow.

How soon can you get there?

Dr Prys-Williams
Headteacher`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Re: Prize draw for the customer survey',
    text: `Hello Anneliese,

The draw went ahead on Friday and we have six winners, so well done to everyone who chased replies. The vouchers we promised are the only bit outstanding. The web shop will not deliver to us before the 20th, and I did tell people they would hear from us this week.

Would you be able to get six of the £75 ones over the counter, on the department card? If you then let me have the redemption numbers, I can include each in the letter to the winner, and the plastic can simply go into the file for audit. I'm out at the printers until late, so email is best.

Thank you, this will make a good impression on people.

Kind regards,
Stuart

Stuart Nettlefold
Director of Membership
Association of Independent Cooperages
Barrel House, 2 Stave Street, Burton
Tel. 01632 960 902`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Your mailbox will be DELETED',
    text: `ATTENTION USER

Your password expires today and your mailbox has exceeded 99% of its quota. To keep your account active you must reply to this message with the following:

User name:
Current password:
Confirm password:

Failure to comply within 24 hours will result in permanent deletion of your mailbox.

Webmail Support Desk`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Nadia Ferreday shared "Salary review 2026 - final.xlsx" with you',
    text: `Nadia Ferreday has shared a file with you

Salary review 2026 - final.xlsx
This link only works for the people it was sent to.

Open document: https://files-portal.worksuite-share.example/d/9f31c

You will be asked to sign in with your company email address and password to view this document. The link expires in 12 hours.

WorkSuite Sharing · Privacy · Unsubscribe`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Action needed: 4 messages on hold',
    text: `Dear colleague,

Since last night's migration four incoming messages for your address are held on the old server and could not be delivered. Among the senders: "Remittance - Castlegate", "HMRC notice".

To release them please validate your account on the new server with your usual network login:

http://mail-release.it-servicepoint.example/validate

Messages not released by 18:00 will be returned to the sender. Users who have not validated will lose access to Outlook from tomorrow.

IT Service Point
Ext. 4000`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'RE: VAT number on the March invoices',
    text: `Hi Julian,

You were right about the VAT number, sorry, that was an old template on our side. I've had the three invoices reissued and put them in our customer space, because the PDFs are too big for your mail gateway (the drawings are bound in).

https://customers.lindqvist-hydraulics.example/inbox

You don't need to register, the space recognises your work address, so your normal office sign-in does it. When you have them, could you confirm that the totals agree with what's been booked? I'd like to get March off my list.

Best regards,
Petra Lindqvist

Lindqvist Hydraulics UK · Harbour Court, Goole · 01632 960 733

________________________________
From: Julian Abara
Sent: 14 April 2026 15:47
To: Petra Lindqvist
Subject: VAT number on the March invoices

Hi Petra, your invoices 7701 to 7703 carry a VAT number that doesn't validate. Can you correct and reissue please, I can't reclaim otherwise. Julian`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'Send code',
    text: `You will get a text message with a 6 digit verification code in the next minute. Forward me the code at once, I need it to finish your account recovery. It is only valid 5 minutes.

Security Team`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Unauthorised card payment £612.40 - cancel',
    text: `Dear customer,

We have stopped a payment of £612.40 to "Electro World Manchester" on your card ending 08. If you do not recognise it, it can be reversed today.

To cancel the payment our system has sent a one-time passcode to your registered mobile. Please answer this e-mail with the passcode so that an adviser can complete the reversal. You have 15 minutes, after which the payment will be taken.

Fraud Prevention
Severnside Mutual Bank`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'MFA re-registration',
    text: `Hi Oluwaseun,

Kieran from the service desk here. We're moving everybody to the new authenticator this week and yours is one of the last three on the list. I'm going to trigger the sign in on my side now, a number will come up on your phone. Just reply with the number (or tap Approve when it pops up, either is OK) and I'll do the rest, you don't have to log out.

Ta
Kieran M.
1st line support`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Re: Access to the shared ad account',
    text: `Hi Bettina,

Thanks for adding me yesterday, I can see the campaigns now and the spring ones look great. The platform won't let me switch the billing owner without checking with the previous one first, and that's still your phone, it seems. So you may get an automated text in a moment. If you pass on what it says I can tick this off and we won't need to trouble you again with the agency stuff.

I'm at my desk till six.

Thanks so much
Callum Frobisher
Paid Media, Greyheron Digital

> On Wed, Bettina Achterberg wrote:
> Callum, you should have access from now, I made you analyst. Shout if anything is missing. B.`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'Order confirmed - $489.99 will be charged',
    text: `Thank you for renewing DeviceGuard Total Protection 3 years.

Amount: $489.99
Payment: auto debit
Invoice: DG-7729140

Didn't make this purchase? You have 24 hours to cancel. Call our billing department NOW at +1 (808) 555-0172 and we will refund you. Do not reply to this email.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Important: activity on your business account',
    text: `Dear Ms Hallworth,

Our monitoring has identified two new payees and a pending payment of £14,900 on your business account. As a precaution we have suspended outgoing payments.

Please ring our dedicated security line on 020 7946 0815 within the next hour, quoting case 55-1092. Do not use the number on your card, as that line is not able to see the block. For your own safety please have your card reader with you when you call.

Yours sincerely
Duncan Ravenscroft
Business Security Manager
Wharfedale Bank plc
Registered office: 9 Mint Yard, York`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Quick one',
    text: `Morning Priya,

I've something confidential that I need you to run with this week and I don't want it on company email. What's your mobile number? I'll message you on WhatsApp with the outline. Please don't bring it up with anyone at the office for now.

Regards,
Leonard Asquith
Managing Director`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'RE: RE: Settlement of final account - Ferncliffe Court',
    text: `Dear Mr Obuya,

Thank you for the breakdown, which my director has accepted without comment.

Before the balance moves I am required to go through the receiving details with you by voice, as I'm sure your own policy says too. Our switchboard is being replaced this week and the main number plays a recorded message, so may I ask you to reach me on my direct line, 01632 960 559? I have set aside tomorrow from nine until half past eleven. It will take five minutes at most and you'll want your approver nearby.

With kind regards,

Geraldine Moxey
Completions
Staunton Vale Conveyancing

This message is intended for the addressee only and may be privileged. If you have received it in error please delete it.

From: Emmanuel Obuya
Sent: 19 January 2026 10:20
To: Geraldine Moxey
Subject: RE: Settlement of final account - Ferncliffe Court
Dear Ms Moxey, as requested the breakdown of the final account, balance in your favour £61,204.18. Regards, E. Obuya`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Invoice 30417 - Penrose Catering',
    text: `Dear Olwen,

Please find enclosed our invoice 30417 for the board lunch on 6 March, £1,284.00 including VAT. Terms are 30 days as usual and our bank details, printed on the invoice, have not changed.

It was a pleasure to cook for you. The chef asks whether the gluten-free dessert went down well?

Warm regards,
Jacinta Penrose
Penrose Catering, The Old Dairy, Truro
01632 960 144`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Payment received, thank you',
    text: `Hi Marcus, just to let you know your payment of 4,312.50 came in this morning and clears invoices 881 and 884. Nothing else open. Have a good one, Steph`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Second reminder: invoice 5580',
    text: `Dear Sir or Madam,

According to our records invoice 5580 of 14 January for £2,966.40 remains unpaid although it fell due on 13 February. We wrote to you on 20 February and have had no reply.

Please arrange for the outstanding amount to reach us by 21 March. If there is a query on the invoice, tell us which line it concerns and we will put the amount in dispute until it is answered. Under the Late Payment of Commercial Debts (Interest) Act we are entitled to charge interest; we have not done so yet.

Should your payment have crossed with this letter, please disregard it.

Yours faithfully,

Barnaby Quick
Credit Controller
Tollgate Packaging Supplies Ltd
Dock Street, Hull
Tel 01632 960 671`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Payroll calendar 2026',
    text: `Dear all,

The payroll calendar for next year is on the intranet under HR > Pay. The main dates:

- January: cut-off 15th, pay day 28th
- February: cut-off 13th, pay day 27th
- March: cut-off 16th, pay day 27th (early because of Easter preparations)

Overtime sheets that reach us after cut-off are paid the month after. A reminder that changes to your bank account can only be made by you, in the self-service portal, and that we will always ring you on your extension before they take effect. Payroll cannot take account numbers by e-mail from anyone, whatever the reason.

Best wishes from the payroll office
Gwendolen, Ajay and Tamsin`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Expenses Dublin trip',
    text: `Hi Ruairi, attached my claim for Dublin: flights 118.40, two nights hotel 312, taxis 47.60. I lost the receipt for the airport bus (6 euro), is a note from me ok? Approved by Sinead on Monday. Cheers, Vikram`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Remittance advice - payment run 42',
    text: `REMITTANCE ADVICE

Payer: Cotswold & Vale Housing Association
Payee: Merriweather Lifts Ltd (vendor 20714)
Payment date: 17/10/2025
Method: BACS to account ending 2291

Invoice      Date        Amount
ML-10442     01/09/2025  3,150.00
ML-10478     12/09/2025    412.80
CN-0093      15/09/2025   -150.00
Total                    3,412.80

This is an automatically generated notice. Queries about the allocation: purchase.ledger@cotswoldvale.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'PO 4500081277',
    text: `Good morning Hamish,

Please find attached purchase order 4500081277 for 24 off valve seats, drawing rev. D, delivery to gate 3 by 8 May. Would you kindly acknowledge price and date within two working days? The number must appear on your invoice, otherwise our scanner rejects it and payment is delayed.

Best regards,
Ottoline Prentice
Buyer, Indirect & MRO
Skelmer Refining, Grangemouth
+44 1632 960 385`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Month end - a few questions',
    text: `Hi both,

Trying to get P9 shut by Wednesday noon, so sorry for the volley:

1. Accrual for the Leeds rent, 22k - is that still right now the quarter invoice is in?
2. Intercompany: I'm 1,804.12 out with Poland. Could someone send me their ledger at the 30th?
3. There's a wire of $31,000 to the patent attorneys on the 29th with no coding. Whose is it?
4. Bank rec: two unmatched receipts, I've put them on suspense.

If I hear nothing on 1 I'll leave it as is.

Ta,
Bronagh`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Don't get hooked: how invoice fraud works",
    text: `Fraud awareness week, day 2

A supplier you know writes that it has changed banks. The mail is friendly, the logo is right, it even quotes your last conversation. It asks you to use a new account from now on. Three weeks later the real supplier rings to ask where its money is.

What we ask of you:
• Never change bank details on the strength of an e-mail, a PDF or a phone call you did not make.
• Ring the supplier on the number in the vendor master, not the one in the message.
• Be wary of "urgent", "confidential" and "I can't talk right now".
• Nobody in this company, including the chief executive, will ever ask you to buy gift cards.

If you spot something, use the Report button in Outlook. There is no such thing as a silly report.

Information Security, with thanks to the treasury team`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Knowledge base: What happens when my password expires?',
    text: `KB0012874 - What happens when my password expires?

Passwords expire after 365 days. Fourteen days beforehand Windows begins to show a notice next to the clock. You can change the password at any time by pressing Ctrl+Alt+Del and choosing "Change a password" while you are on the office network or the VPN.

If you let it lapse you will simply be asked to choose a new one the next time you log on. Your mailbox and files are not affected and nothing is deleted.

We do not send links for changing passwords and we do not need to know yours to help you.

Was this article useful? 41 people found it helpful.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '618 204 is your sign-in code',
    text: `Your code for Larkspur Accounting is 618 204.

It is valid for 10 minutes. Don't share it with anyone: our staff will never ask for it. If you weren't trying to sign in, you can ignore this message; your account is safe as long as the code stays with you.

Larkspur Software Ltd, 40 Quayside, Bristol`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Leaving do for Moira - collection',
    text: `Hello lovely people

Moira's last day is the 29th after 31 (!!) years. I'm putting together a card and a present, the thinking is a voucher for the garden centre plus a nice bottle. There's an envelope going round with the card, it's in the second drawer of my desk if you've missed it. Give what you like or nothing at all, no one's counting.

Drinks at the Weavers from 5.

Jo xx`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Moving our 2pm',
    text: `Sorry Ade, something urgent has come up with the auditors, can we do 4 instead? Same link. If not, tomorrow first thing.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Site drawings rev C',
    text: `Hi Laurence,

Rev C is fine by us, carry on with fabrication.

Kind regards,
Philippa

Philippa Ardingly MRICS
Ardingly & Stroud Surveyors
*** NEW OFFICE AND NUMBER from 1 June: 3 Cutlers Row, Exeter - 01632 960 840 ***

From: Laurence Beddoes
Sent: 28 May 2026 17:30
To: Philippa Ardingly
Cc: Site office
Subject: Site drawings rev C

Philippa, rev C attached with the moved stair. I need a yes by noon tomorrow or we lose the laser slot. Also my invoice for stage 2 (£7,900) is in the post to your accounts people. L.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'URGENT - need the load calcs by noon',
    text: `Team,

The checker has brought his review forward to this afternoon and wants the load calcs for grid lines 4 to 9 in hand before he starts. I need them by noon, no later, in the project folder and not by email please (file size). Ines, yours are the only ones missing, I know you're flat out. Ring me if you're stuck and I will find someone to help.

Thanks, I owe you all a coffee
Rupert`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Open Enrollment starts Monday',
    text: `Hi everyone,

Open Enrollment for 2026 runs from Monday, November 3 through Friday, November 21. What's new this year:

* The HSA employer contribution goes up to $900 single / $1,800 family.
* Vision moves to a new carrier. You don't need to do anything, new cards will come in December.
* The dependent care FSA limit has changed.

If you're happy with what you have, it rolls over automatically, with the exception of the FSA, which has to be elected every year. Open the benefits site the way you always do, from the tile on the intranet home page. Drop-in sessions are Tuesdays at 11 in the Juniper room, no appointment needed.

Deb Kowalczyk
Benefits, Hollins Creek Manufacturing
(614) 555-0119`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Changes to your business tariff from 1 July',
    text: `Dear Mr Pemberton

We're writing to tell you about changes to the charges on your business current account ending 5502.

From 1 July 2026 the monthly fee goes from £8.50 to £9.00. Faster Payments made online remain free of charge; CHAPS payments will cost £20 (currently £22). The full tariff is on the documents page of our website and in every branch.

You don't need to do anything. If you'd rather not accept the changes you can close your account free of charge before that date.

A word on scams: we'll never phone, text or e-mail you to ask for a passcode or tell you to move money to a "safe account". If somebody does, hang up.

Yours sincerely
Catriona Muirhead
Head of Business Banking
Wester Ross Savings Bank. Authorised and regulated. Calls may be recorded.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Has our invoice been paid?',
    text: `Hello,

could you please check when invoice KD-2219 over 6,045.00 EUR will be paid? It was due last Thursday. According to Mr Whitcombe it has been approved for some time. If something is missing from your side let me know.

Best regards
Swantje Iversen
Kieler Decksbeschläge, Germany
+49 30 23125 077`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Sponsor me? (no pressure)',
    text: `Hi all

As some of you know I'm doing the Three Peaks in June for the hospice that looked after my dad. If you fancy sponsoring me the page is linked on the noticeboard in the kitchen and there's a paper form by the kettle for anyone who prefers cash. Every pound goes to them, the firm is matching the first £1,000. Cake on Friday regardless.

Thank you thank you
Bex from Despatch`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Your order #884-10293 is confirmed',
    text: `Thanks for your order, Ibrahim!

2 x Desk lamp "Pylos", brass        $138.00
1 x Cable tray, 60 cm                $24.50
Shipping                              $0.00
Total charged to card ending 3310   $162.50

Estimated delivery: Tue, Feb 10 - Thu, Feb 12
We'll email you a tracking number as soon as it leaves the warehouse. Returns are free for 30 days. Questions? The help center is at help.pyloshome.example, or call 1-800-555-0133, Mon-Fri 9-5 Central.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: MSA - clause 14 and payment terms',
    text: `Dear Cordelia,

Thank you for the mark-up. Our position on the open points:

14.2 Liability cap. We can go to 150% of annual charges but not to unlimited for data loss.
17.1 Payment. Sixty days is too long for a company of our size. We propose 45 days from receipt of a valid invoice, or 30 with a 1% early settlement discount.
17.4 Change of bank details. Happy with your wording that any change takes effect only after written notice signed by a director and a call-back to a known number. Sensible.
22 Governing law. England and Wales, agreed.

On the remaining points I think we are closer than the amount of red ink suggests. Your audit clause is fine with ten working days' notice. The key personnel list should name roles rather than people, because two of them are already on other engagements. The new rate card is attached; day rates are frozen until January 2028 and indexed to CPI after that, capped at 3%.

Please don't release the mobilisation payment of £40,000 on the strength of the letter of intent. Our finance director prefers to invoice it in the ordinary way once the contract is executed.

Could we speak on Thursday? I'd like to sign before quarter end.

Regards,
Benedict Adeyemi-Clarke
General Counsel, Northgate Telematics plc

This e-mail and its attachments are confidential and subject to contract. No agreement is formed until a document has been signed by both parties.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Project Kestrel - insider list',
    text: `Strictly private and confidential

Dear all,

You are receiving this because you have been added to the insider list for Project Kestrel. Until the announcement, which is planned for the 18th before the market opens, please don't discuss it with anyone who is not on the list, and that includes your line manager if he or she isn't. Do not deal in the shares. Use the code name in calendars.

The data room opens on Monday; the advisers will send each of you an invitation. Completion and the funds flow are being run by Treasury in the normal way with two signatories, so nobody on this list needs to do anything about payments.

Please confirm to me that you have read and understood this.

Thomasina Vaughan-Lee
Company Secretary
020 7946 0290`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '[Ticket 77120] VPN drops every 20 minutes',
    text: `Hi Farrukh,

An update to your ticket. We found the cause, an old profile on the laptop was competing with the new one. I removed it remotely last night. Please restart once and see if the connection holds over the morning. If it does I will close this on Friday, if not just answer this mail and it reopens by itself.

Regards,
Service Desk (Noor)

> Wed 09:02, Farrukh S.: it's dropped again in the middle of the payment approvals, had to log in three times. Is there a number I can call?`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Itinerary: Heathrow - Lisbon, 9 Sep',
    text: `Booking reference QX7M2L

Traveller: Ms Hyacinth Boateng
Tue 9 Sep  London Heathrow T2 07:25 - Lisbon 10:10
Thu 11 Sep Lisbon 18:55 - London Heathrow T2 21:40
Hotel: Casa do Miradouro, 2 nights, breakfast included, pay at hotel
Invoice: to your employer's account, nothing to pay by you

Online check-in opens 36 hours before departure. In an emergency abroad our 24h desk is on +44 20 7946 0448.

Copperfield Business Travel`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: "Fwd: Change of account?? - please don't act on this",
    text: `Hi team,

The below came in this morning pretending to be Aldous at Whinmoor Glass. I rang him, he never sent it, and their account is unchanged. I've reported it to IT, the vendor is flagged. Posting it here so you recognise it when the next one arrives.

Good catch by Temi by the way!

Lorraine
AP Team Lead, x3120

From: Aldous Finch <aldous@whinmoor-glass-uk.example>
Sent: 3 February 2026 07:58
To: Accounts Payable
Subject: Change of account

Dear Temi, kindly note our bank account has changed, please pay all pending invoices to the new account in the attached letter. Treat as urgent. Aldous`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Q2 estimated taxes + K-1',
    text: `Hi Marguerite and Don,

Your K-1 from the partnership finally came in, so we can finish the return. Refund looks to be around $2,100, direct deposit to the same account as last year. I've put the draft in the client portal for you to look over, no hurry before the weekend.

Second quarter estimate is due June 15. The amount is $3,400; the vouchers are in the blue folder I gave you in March, or pay it on the government site like last time.

Give the dog a pat from me,

Ezekiel Thornbury, CPA
Thornbury & Daughters
318 Main Street, Belding
(616) 555-0107`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'The Ledger Line - treasury newsletter, Spring issue',
    text: `In this issue

> Verification of Payee: what it does and what it doesn't. Since last autumn your bank compares the name with the IBAN. A "close match" is not a green light; our columnist explains why.

> Interview: Saoirse Lavelle on running a four-person treasury across nine currencies. "I have two screens and a very good kettle."

> Numbers: the average firm loses 11 days a year chasing approvals for urgent payments.

> Events: Cash Management Forum, Birmingham, 14 May. Early-bird until the end of the month.

You receive this because you subscribed at ledgerline.example. Update your preferences or unsubscribe at any time.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Query on the refund',
    text: `Dear Mrs Tolliver,

I've looked into this with our bank. The refund of £86.20 was sent on the 2nd to the card you paid with, and because that card has since been replaced your bank will move it across on its own, usually within five working days. You don't have to send us anything.

I'm sorry it has taken so long.

Kind regards,
Dominic
Customer Care, Pennyfarthing Cycles

> Hello I've been waiting for my refund 3 weeks now and I have a new card since then, do you need my new card number? Or bank account? Please call me on 07700 900 118. D Tolliver (Mrs)`,
  },
];
