import type { IndependentText } from './text.ts';

/** Portuguese: two thirds European, one third Brazilian. */
export const pt: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'ALTERAÇÃO DE NIB/IBAN',
    text: `Exmos. Senhores,

Informamos que o nosso IBAN mudou. A partir de hoje TODOS os pagamentos devem ser feitos para:

PT50 0043 0219 1385 1860 5917 6
Titular: Metalúrgica Vale do Ave, Lda.

Queiram eliminar o IBAN antigo do vosso sistema e responder com a confirmação da alteração ainda hoje.

O Departamento Financeiro`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'RE: Conta corrente a 31/05',
    text: `Bom dia Dra. Graça,

Muito obrigado pelo extrato, bate certo com o nosso à exceção da nota de crédito 14, que lançaremos este mês.

Relativamente às faturas vencidas, pedia-lhe que aguardasse antes de emitir a transferência. A nossa conta habitual está a ser objeto de uma penhora que estamos a contestar e os valores ficariam retidos. Enviamos em anexo um comprovativo com outra conta da empresa, para a qual agradecemos que passem a liquidar daqui em diante. Pode por favor atualizar a nossa ficha e dizer-me a data-valor prevista?

Com os melhores cumprimentos,
Adérito Sarmento
Responsável Administrativo
Cortiças da Serra Alta, S.A.
Rua do Montado, 77 – 4500-000 Santa Maria da Feira
Tel. 256 000 123

De: Graça Valadares
Enviado: 3 de junho de 2025 15:41
Para: Adérito Sarmento
Assunto: Conta corrente a 31/05

Boa tarde,
Junto o nosso extrato para conferência. Temos 4 faturas vossas aprovadas, no total de 19.870,44 €, a pagar dia 12.
Cumprimentos, Graça Valadares`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'Dados para depósito – parcela de julho',
    text: `Oi, Rogério, tudo bem?

Segue o boleto da parcela de julho... na verdade não segue, rs. O banco desativou nosso convênio de cobrança e por enquanto estamos recebendo só por transferência ou Pix. A chave é o CNPJ da nossa parceira de recebimento:

91.739.455/0001-89 – Veredas Recebíveis Ltda.

Se já tiver agendado o boleto antigo, cancela, por favor, e refaz pela chave acima. Pode deixar cadastrado como favorecido que os próximos meses vão ser assim também. Me manda o comprovante?

Abraço,
Kátia Bittencourt
Financeiro | Locadora Pé na Estrada
(11) 5555-0142`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Renovação do contrato de limpeza',
    text: `Cara Eng.ª Matilde,

Fico muito satisfeito por podermos continuar juntos mais dois anos. A minuta está conforme o que falámos, assino e devolvo amanhã.

Há apenas um detalhe que o nosso contabilista me pediu para não deixar passar. Com o novo período contratual, a faturação sai pela sociedade do grupo que gere os condomínios, pelo que a referência bancária que têm desde 2019 deixa de servir para as mensalidades. Segue em documento à parte, com o carimbo do banco; se puder encaminhar a quem trata dos fornecedores para que setembro já corra bem, agradeço. Evita-nos devoluções, que é sempre uma maçada para ambos.

Um abraço ao Eng.º Teles e boas férias, se ainda as tiver.

Amadeu Pimentel
Brilho & Companhia

> Sr. Amadeu, segue a minuta com a atualização de 2,1%.
> Veja se está tudo bem e devolva assinada até dia 29. Matilde Sequeira`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'Pix agora',
    text: `Luciana faz um Pix de R$ 14.800,00 pra chave 052.693.019-54 AGORA, é adiantamento de fornecedor. tô em reunião não consigo atender. depois te explico, me manda o comprovante por aqui

Sérgio`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Assunto pendente',
    text: `Olá Filomena,

Está no escritório? Preciso que trate de uma transferência internacional com alguma urgência. É o sinal das máquinas de Vigo, 32.450 euros, e o fornecedor só nos guarda a entrega se o valor sair até às 16h.

Não consigo aceder à aplicação do banco de onde estou, e o Dr. Horácio já está ao corrente da segunda assinatura. Diga-me que pode avançar e envio-lhe de imediato os elementos. O documento de suporte segue na segunda-feira.

Obrigado,
Gonçalo Noronha
Administrador`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Aviso de corte de fornecimento – Ref. 5500-331',
    text: `Estimado(a) Cliente,

Verificámos que a sua fatura de eletricidade no valor de 73,18 € se encontra por regularizar. O corte do fornecimento está agendado para as próximas 6 horas.

Para evitar a interrupção, efetue já o pagamento:

Entidade: 00000
Referência: 555 001 883
Montante: 73,18 €

Após o pagamento responda a esta mensagem com o talão. A religação posterior tem um custo de 41,00 €.

Luz do Atlântico – Gestão de Cobranças`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'Re: Escritura dia 24 – Quinta do Sobral',
    text: `Caro Dr. Vasco,

Confirmo a marcação para dia 24, às 11h, no nosso cartório. Os documentos que enviou estão em ordem e a certidão permanente já foi pedida.

Para que tudo decorra sem sobressaltos, o vendedor manifestou preferência por ter o remanescente do preço em depósito no cartório antes do ato, em vez do habitual cheque visado. São 86.000,00 €, a creditar na conta de depósitos de clientes (PT50 0093 0470 8329 9291 2366 2). Como entre bancos pode demorar, sugeria que desse a ordem até quarta-feira; na quinta só me resta verificar e imprimir a minuta final.

Se entretanto tiver dúvidas, escreva-me por aqui, pois esta semana passo os dias em diligências e o telefone do cartório anda difícil.

Com estima,
Leonor Burnay
Notária

De: Vasco Teixeira de Abreu
Enviado: sexta-feira, 11 de julho de 2025 12:08
Para: Leonor Burnay
Assunto: Escritura dia 24 – Quinta do Sobral

Sra. Dra., junto caderneta predial, licença e os meus dados. O cheque visado emito-o na véspera, 86.000 €, está bem assim?`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'Mudança de IBAN do ordenado',
    text: `Boa tarde,
Quero que o meu ordenado deste mês vá para este IBAN: PT50 0095 0938 5200 9678 5174 7
O outro já não funciona. Tratem disto hoje sff.
Nuno Barradas
(armazém)`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'dúvida sobre processamento salarial',
    text: `Olá Carla,

Até que dia consegues ainda alterar a conta para onde vai o vencimento? Abri conta num banco online porque no meu estavam a cobrar-me comissões por tudo e por nada, e gostava que o subsídio de férias já caísse nessa.

Não consigo fazer o pedido no portal, diz-me sempre "sessão inválida". Posso mandar-te o comprovativo por aqui e tu introduzes? Avisa-me se precisas de mais alguma coisa da minha parte, hoje estou por casa e só vejo o email.

Beijinhos,
Vera Quintela
Marketing`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Portabilidade de salário',
    text: `Bom dia, pessoal do DP!

Solicitei a portabilidade do meu salário para outra instituição, só que o banco atual está enrolando e não libera. Conversando com o gerente, ele sugeriu que a própria empresa altere o domicílio bancário na folha, que aí cai direto.

Vocês conseguem fazer ainda nesta folha? Mando agência, conta e foto do cartão assim que me responderem. Peço sigilo porque envolve pensão alimentícia.

Att.,
Wellington Sampaio
Matrícula 3309 – Logística`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'Re: Boas-vindas e documentos em falta',
    text: `Bom dia Dra. Susana,

Muito obrigada pelo acolhimento, a primeira semana tem sido ótima e já quase não me perco no edifício!

Seguem a declaração da Segurança Social e a cópia do certificado. Quanto à folha de dados que preenchi no dia da entrada, dei-me conta de que indiquei uma conta que partilho com os meus pais e que eles estão a encerrar. Se não for incómodo, poderia considerar antes a que consta do documento que envio a seguir? Assim o primeiro vencimento já não corre o risco de ficar perdido. Não é preciso chamar-me, basta um "ok" por aqui.

Cumprimentos,
Mafalda Rebelo Pinto

> Cara Mafalda, bem-vinda! Faltam-nos a declaração da Seg. Social
> e o certificado de habilitações. Pode enviar até sexta?
> Susana Loureiro, Recursos Humanos`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'preciso disto já',
    text: `Compra 10 cartões-presente de 50€ na bomba de gasolina ou no hipermercado, raspa os códigos e envia-me as fotografias por email. É para clientes, tem de ser na próxima meia hora. Guarda o talão que eu pago-te.

Eng. Falcão`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Uma ajudinha discreta',
    text: `Oi, Priscila! Tá podendo falar? Tô aqui num congresso sem sinal direito. Quero fazer uma surpresa pra equipe de vendas que bateu a meta, pensei nuns vales-presente daquela loja de aplicativos, R$ 200 cada, uns cinco. Você compra na farmácia aí embaixo mesmo e me passa os PINs por e-mail? Lança como despesa de representação que eu aprovo amanhã cedo. E bico fechado, hein? rs

Valeu demais!
Dr. Anselmo`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Paróquia - pedido pessoal',
    text: `Querida irmã em Cristo,

Paz e bem. Encontro-me em retiro e não posso receber chamadas. Há uma família da nossa comunidade, com uma menina internada, a quem prometi alguns vales de compras para estes dias difíceis. Poderia a senhora adquirir três, de cem euros, em qualquer supermercado? Basta que me escreva aqui a numeração que vem por baixo da película; eu próprio a faço chegar à família, que é muito envergonhada.

Devolvo-lhe o valor no domingo, depois da missa. Deus lhe pague.

Pe. Serafim`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Incentivos do inquérito aos participantes',
    text: `Cara Doutora Benedita,

Os resultados preliminares estão excelentes, parabéns a si e às bolseiras pelo trabalho de campo. Julgo que temos aqui material para dois artigos.

Fica a faltar honrar o compromisso com os quinze participantes. Em conversa com a comissão de ética optámos por cartões digitais de uma livraria, 40 euros cada, por serem mais fáceis de justificar do que numerário. A minha verba só desbloqueia em outubro; a sua rubrica permite adiantar? Sendo eletrónicos, bastará reencaminhar-me os códigos à medida que os receba, que eu associo cada um ao número anónimo do inquérito, para preservar a confidencialidade.

Seria importante fechar isto até quinta, antes do relatório.

Um abraço,
Prof. Doutor Henrique Sottomayor`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Sua conta será bloqueada',
    text: `Prezado cliente,

Detectamos irregularidade no seu cadastro. Atualize agora informando CPF, agência, conta e senha eletrônica em http://atualize-cadastro.example ou seu acesso será bloqueado hoje às 18h.

Central de Segurança`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Reembolso de IRS disponível – 418,36 €',
    text: `Caro(a) Contribuinte,

Após a última liquidação apurámos que tem direito a um reembolso no montante de 418,36 €.

Para dar seguimento ao crédito é necessário validar a sua identidade com o número de contribuinte e a senha de acesso ao portal:

https://reembolso-validar.example/irs

Os pedidos não validados no prazo de 3 dias úteis consideram-se renunciados a favor do Estado.

Serviço de Reembolsos
(mensagem automática, não responda)`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: '[TI] Quarentena: 6 mensagens retidas',
    text: `Você tem 6 mensagens retidas no filtro de spam:

   Nota fiscal 330 ............... 12 KB
   RES: orçamento cozinha ........ 88 KB
   Convocação AGO ................ 41 KB
   (+3)

As mensagens serão excluídas em 24 h. Para liberá-las para a caixa de entrada, faça login novamente com seu usuário e senha de rede em:

https://quarentena-webmail.example/liberar

Equipe de TI`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'Re: Auditoria interna – amostra de compras',
    text: `Boa tarde, Dr. Olavo,

Obrigado pelos mapas, já estão na pasta de trabalho. A amostra ficou em 25 processos, bem menos do que receávamos.

Para não o estar sempre a interromper, pensei que o mais prático seria consultarmos os documentos diretamente no ERP. O pedido de um perfil de leitura demora, como sabe, umas três semanas, e a nossa janela fecha a 30. Em trabalhos anteriores temos resolvido usando, só nestes dias, o acesso de um dos chefes de secção. Se estiver confortável com isso, diga-me qual é o seu e a respetiva chave e comprometo-me a não sair do módulo de compras. No fim altera-a e fica o assunto encerrado.

Caso prefira, passo por aí e explico melhor.

Atentamente,
Bernardo Ataíde
Auditor sénior

De: Olavo Cerqueira
Enviado: terça-feira, 16 de setembro de 2025 11:25
Para: Bernardo Ataíde
Assunto: Auditoria interna – amostra de compras

Junto os mapas de compras do 1.º semestre. Qualquer documento de que precisem, peçam que eu mando digitalizar.`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'me passa o código',
    text: `Aqui é da central do aplicativo. Vai chegar um SMS com um código de 6 números no seu celular. Responda este e-mail com o código pra gente cancelar o empréstimo que fizeram no seu nome. Rápido, vence em 5 minutos.`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Re: vendo carrinho de bebé',
    text: `Boa noite! Ainda tem o carrinho? Fico com ele pelos 120€, sem regatear :) Pago por MBtransfer, a minha filha é que me instalou isto... Pus o seu número e agora a aplicação diz que lhe mandou a si um código de confirmação para eu poder enviar o dinheiro. Diga-me qual é e fica já pago, depois combinamos onde vou buscar. Obrigada, Fernanda`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Cancelamento de operação não reconhecida',
    text: `Estimado Cliente,

No seguimento do contacto telefónico de hoje, confirmamos que foi iniciado o processo de anulação da compra de 642,00 € efetuada em loja de eletrónica no estrangeiro.

Para que a anulação produza efeitos é indispensável comunicar-nos o código de autorização enviado por SMS para o telemóvel terminado em 31. Por se tratar de um procedimento de estorno, pode ignorar o texto que acompanha o referido SMS. Agradecemos resposta a este email no prazo máximo de 8 minutos.

Linha de Proteção ao Cliente
Banco Litoral Norte`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Re: Submissão do Modelo 22 – prazo',
    text: `Boa tarde D. Lurdes,

Não se preocupe com a hora, ainda vamos a tempo. O Modelo 22 está preenchido e validado, sem erros; dá um pequeno reembolso, como previa.

Só não o consigo entregar porque desde ontem o Portal, quando entro como representante, quer confirmar que a senhora está do outro lado. Daqui a nada deve apitar-lhe o telemóvel com uma mensagem deles. Os algarismos que lá vierem são para eu pôr no meu ecrã. Assim que os vir, escreva-mos aqui, sim? Eu estou à espera com a página aberta e ela fecha-se sozinha se demorarmos.

Depois mando-lhe o comprovativo para arquivar.

Melhores cumprimentos,
Hélder Mourão
Contabilista certificado
Tel. 239 000 118

> Sr. Hélder boa tarde, o prazo do modelo 22 acaba hoje e ainda não
> recebi nada. Estou um bocadinho aflita. Lurdes`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'LIGUE URGENTE: compra aprovada R$ 3.299,00',
    text: `Compra aprovada no seu cartão final 0077: MAGA ELETRO R$ 3.299,00. Se NÃO reconhece, ligue AGORA para 0800 555 0190 e fale com um de nossos atendentes. Caso não ligue em 30 minutos a compra não poderá ser cancelada.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'O seu computador - assistência incluída',
    text: `Prezado utilizador,

O contrato de assistência remota do seu equipamento foi renovado automaticamente por 24 meses (279,00 €). O débito ocorre amanhã.

Se pretende desistir, contacte o nosso apoio pelo 300 000 177 antes das 20h00. Um técnico liga-se ao seu computador, preenche consigo o formulário de devolução e o montante é creditado de imediato. Não é possível desistir por escrito.

N.º de contrato: AR-77-0190-PT
TécniCasa Assistência`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'qual é o teu número?',
    text: `Bom dia Duarte. Vou estar o dia todo em reuniões com os acionistas e não posso falar, mas preciso que me trates de uma coisa confidencial. Envia-me o teu telemóvel pessoal que passamos para o WhatsApp, por aqui não me dá jeito. Não comentes com ninguém por enquanto.

Cumps
Teresa Vilhena (CEO)
enviado do meu telemóvel`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'RES: Pedido de compra 7719 – liberação de crédito',
    text: `Prezada Sra. Ivone,

Agradeço a gentileza do retorno e peço desculpas pela demora, tivemos feriado aqui na matriz.

O crédito de vocês está praticamente liberado. Resta um ponto que a nossa mesa prefere tratar de viva voz com quem opera o internet banking da empresa, pois são informações que não convém circular em e-mail. O analista, Sr. Damasceno, reservou a linha (11) 5555-0168 para a senhora hoje entre 14h e 16h. O número que consta do site está em migração e pode não completar. Ele vai orientar o passo a passo na tela; leva no máximo quinze minutos.

Fico à disposição e desde já agradeço a parceria.

Cordialmente,
Heloísa Prado
Crédito e Relacionamento
Atacadista Serra Dourada

De: Ivone Machado
Enviada em: quarta-feira, 30 de abril de 2025 09:14
Para: Heloísa Prado
Assunto: Pedido de compra 7719 – liberação de crédito

Bom dia, Heloísa! Já enviei balanço, contrato social e as três referências. Falta algo para liberar o pedido 7719? O pessoal da loja está me cobrando porque as prateleiras já estão vazias e a campanha do Dia das Mães começa na segunda.

Obrigada!
Ivone Machado
Financeiro – Supermercados Bem-te-vi
(62) 5555-0119

De: Heloísa Prado
Enviada em: segunda-feira, 28 de abril de 2025 17:02
Para: Ivone Machado
Assunto: Pedido de compra 7719 – liberação de crédito

Prezada Sra. Ivone, para análise do limite precisamos do último balanço assinado, do contrato social consolidado e de três referências comerciais. O prazo médio é de dois dias úteis após o recebimento.`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Fatura FT A/1187',
    text: `Bom dia,

Enviamos em anexo a fatura FT A/1187, de 30/09, no valor de 1.045,50 €, referente à assistência técnica do elevador.

O pagamento vence a 30 dias e pode ser efetuado por transferência para o IBAN do costume (PT50 0086 0107 5181 0544 6305 1, igual ao das faturas anteriores) ou por referência Multibanco impressa no documento.

Cumprimentos,
Zulmira Antunes
Ascensores Mondego, Lda.
Av. das Acácias, 210 – Coimbra – 239 000 145
Capital social 50.000 €`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'recebido!',
    text: `Oi Cláudio, caiu aqui o pagamento de vocês, R$ 6.312,00. Já dei baixa nas notas 881 e 882. O recibo vai junto com a mercadoria na quinta. Obrigado! Jéssica`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Interpelação para pagamento',
    text: `Exmos. Senhores,

Na qualidade de mandatária da sociedade Vidraria Central do Lis, Lda., venho interpelar V. Exas. para procederem, no prazo de oito dias, ao pagamento da quantia de 5.218,72 €, relativa às faturas 2024/301, 2024/318 e 2024/355, há muito vencidas, acrescida de juros de mora à taxa legal comercial.

Findo esse prazo sem que se mostre efetuado o pagamento, tenho instruções para recorrer à via judicial, com os custos inerentes.

Se pretenderem propor um plano prestacional, estou ao dispor no meu escritório. Se o pagamento já tiver sido feito, queiram remeter comprovativo à minha constituinte.

Com os melhores cumprimentos,
A Advogada,
Teodora Passos
Céd. prof. 00000L
Rua Direita, 14, 2.º – Leiria – Tel. 244 000 191`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Datas de pagamento dos vencimentos',
    text: `Colegas,

Em 2026 os vencimentos serão creditados no penúltimo dia útil de cada mês. O subsídio de férias é pago em junho (dia 29) e o de Natal a 15 de dezembro, salvo quem optou por duodécimos.

Recibos no portal do colaborador a partir do dia do crédito. Quem tiver de alterar IBAN, morada ou agregado familiar fá-lo no próprio portal até dia 10, com autenticação; pedidos por email não são aceites, por segurança.

Recursos Humanos
Ext. 5550`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'despesas deslocação a Braga',
    text: `Ó Inês, mandei-te o mapa de km e as portagens de Braga. Almoço foram 3 pessoas (eu + 2 do cliente), o talão tem o NIF da empresa. Falta o do parque, o gajo não passa fatura... dá para pôr na mesma? São 4,50. Se não der esquece, pago eu. Bj, Quim`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Aviso de pagamento 0041277',
    text: `Aviso de pagamento n.º 0041277

À ordem de: Gráfica Pena & Tinta, Lda.
Data-valor: 12-11-2025
Conta de crédito: PT50 0057 0368 7903 6401 2828 3

FT 25/0701    812,00
FT 25/0733  1.499,37
NC 25/0019   -60,00
-------------------
Total EUR   2.251,37

Documento processado por computador. Em caso de dúvida: tesouraria@hospitaldaribeira.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Pedido de compra nº 66310',
    text: `Boa tarde, Valdemar!

Segue o pedido 66310: 800 sacos de cimento CP-II, entrega na obra da Rua das Palmeiras até sexta, descarga por conta de vocês. Condição 28 dias no boleto, como sempre.

Preciso do "de acordo" até as 11h de amanhã, senão a engenharia compra no concorrente e eu levo bronca. A nota fiscal tem que sair com o número do pedido, tá?

Obrigada!
Rosângela – Suprimentos
Construtora Ipê Roxo
(31) 5555-0127`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Fecho de outubro - pontos em aberto',
    text: `Viva Eurico,

Do balancete ficam-me estas pontas soltas:

a) transferência de 7.320 € recebida dia 29 da Câmara: que fatura liquida?
b) a especialização do seguro automóvel, mantemos 1/12?
c) o saldo credor de 413 € no fornecedor Ramalho é adiantamento ou erro?
d) temos o extrato do cartão de crédito do comercial ou volto a pedir?

Queria mandar o reporte até às 18h. Se não conseguires responder a tudo, manda o que tiveres.

Abraço
Sofia M.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Guia DARF – vencimento 20/10',
    text: `Prezados,

Encaminhamos as guias do mês, todas com vencimento em 20/10:

• DARF IRRF ....... R$ 2.140,08
• DARF CSRF ....... R$ 988,51
• INSS (DCTFWeb) .. R$ 11.702,33

As guias foram geradas no portal da Receita com a procuração de vocês; conferir o código de barras no próprio PDF antes de pagar. Após o vencimento incide multa de 0,33% ao dia.

Qualquer dúvida, estamos no ramal de sempre.

Contabilidade Horizonte
Rua das Laranjeiras, 501 – Curitiba/PR – (41) 5555-0133

Este e-mail pode conter informações confidenciais. Se você não é o destinatário, por favor apague-o.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Alerta: burla do "CEO" e do IBAN trocado',
    text: `Caros colegas,

Uma empresa nossa vizinha perdeu 210 mil euros na semana passada. Como? Uma mensagem, aparentemente do administrador, pedia uma transferência urgente e confidencial. Outra, do fornecedor habitual, informava de "novo IBAN".

Lembramos as regras, que não têm exceções:

— Nunca se alteram dados bancários por email. Confirma-se sempre por telefone, para o contacto que já está na ficha.
— Nunca se salta a dupla aprovação, por mais pressa que alguém diga ter.
— Nunca se compram cartões-presente nem se enviam códigos por SMS ou palavras-passe a quem os pede.

Desconfiaram? Não respondam nem cliquem. Reencaminhem para suspeitos@lanificioscova.example e avisem a chefia.

Direção de Sistemas de Informação`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Resultado do teste de phishing',
    text: `Pessoal, lembram do e-mail "Seu vale-refeição vai expirar, clique e informe sua senha"? Era teste nosso. 😅

Abriram o link: 18%
Digitaram alguma coisa: 5%
Reportaram: 46% (recorde!)

Ninguém vai ser punido. Quem clicou já recebeu o convite do treinamento na plataforma de cursos. Parabéns ao time de Atendimento, que reportou em 4 minutos.

Segurança da Informação`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Como renovar a palavra-passe antes de expirar',
    text: `Ajuda da semana – Informática

As palavras-passe da rede são válidas por 120 dias. Quando faltarem 15 surge um aviso ao iniciar o Windows. Nessa altura:

1. Ctrl + Alt + Del
2. Alterar uma palavra-passe
3. Escreva a antiga e duas vezes a nova (mínimo 12 caracteres)

No telemóvel, a conta de correio vai pedir-lhe a nova da próxima vez que sincronizar; é normal. Se ficou bloqueado, venha ao balcão do piso 1 com o cartão de funcionário. Não tratamos de palavras-passe por email ou telefone, nem precisamos de saber a sua.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Código de acesso',
    text: `Seu código de acesso à Área do Cliente é 553 017.

Ele vale por 5 minutos e só pode ser usado uma vez. Se não foi você que pediu, pode ignorar este e-mail. Nunca compartilhe o código com ninguém, nem mesmo com quem disser que trabalha aqui.

Seguros Farol`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Vaquinha da Neide 🎁',
    text: `Gente, a Neide se aposenta dia 15!! Tô recolhendo pra gente dar um vale-presente daquela loja de jardinagem que ela ama. Sugestão 20 reais, mas cada um dá o que puder. Pode ser em dinheiro comigo ou com o Juninho da expedição até sexta. O bolo a diretoria paga. Segredo absoluto!!!

Bjs, Marlene`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Re: Comissão de acompanhamento',
    text: `Por mim pode passar para as 10h de quinta. Levo os mapas impressos.
A.

De: Secretariado do Conselho
Enviado: segunda-feira, 13 de outubro de 2025 17:46
Para: Comissão de acompanhamento
Assunto: Comissão de acompanhamento

Propõe-se novo horário. Ordem de trabalhos: 1) pedido de pagamento ao FEDER, 340.000 €; 2) adiantamento ao empreiteiro e alteração da conta bancária do projeto; 3) diversos.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Mudámos de instalações',
    text: `Estimados clientes e parceiros,

A partir de 1 de fevereiro estamos num escritório maior, com estacionamento e (finalmente!) ar condicionado. O telefone fixo passa a ser o que está na assinatura; emails e NIF mantêm-se, tal como os restantes dados constantes das faturas.

Apareçam para um café.

Fátima Raposo
Gabinete de Topografia Nível & Mira
Rua do Poço Novo, 9, r/c – 7000-000 Évora
T. 266 000 104 · Tlm. 910 000 104`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'preciso até ao meio-dia!!',
    text: `Rita, o júri pediu esclarecimentos e o prazo na plataforma termina hoje às 12h00. Preciso que me mandes JÁ a versão assinada do anexo II e o cronograma em PDF (o Excel não serve). Larga o resto por favor, eu falo com a Manuela. Se algo correr mal bate-me à porta.

Xavier
Concursos Públicos`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Novo cartão-refeição e seguro de saúde',
    text: `Caras e caros colegas,

A partir de março o subsídio de refeição passa a ser carregado num novo cartão, que será entregue em mão pela vossa chefia, juntamente com o PIN em envelope fechado. O saldo do cartão antigo continua disponível até se esgotar.

Quanto ao seguro de saúde: podem incluir cônjuge e filhos até 28 de fevereiro, preenchendo o impresso disponível na receção. O prémio dos familiares é descontado no vencimento em doze prestações. Não é preciso fazer qualquer pagamento agora.

Sessão de esclarecimento: dia 18, 14h30, auditório.

Bem-estar e Benefícios`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Alteração ao preçário em vigor a partir de 01/01',
    text: `Exmo.(a) Senhor(a),

Nos termos legais, informamos que a comissão de manutenção da sua Conta Negócio passará de 6,20 € para 6,50 € mensais (+ imposto do selo). As transferências imediatas passam a ter custo igual ao das transferências normais.

O novo preçário está disponível aos balcões e no nosso sítio. Na ausência de oposição no prazo de 60 dias considera-se aceite a alteração.

Por segurança, lembramos que o Banco nunca solicita códigos, coordenadas do cartão matriz ou instalação de aplicações por telefone ou email.

Caixa Económica do Alto Minho`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'NF 3310 em aberto?',
    text: `Bom dia! Tudo joia?
Só pra confirmar: a NF 3310 (R$ 1.890, manutenção do ar) já foi programada? Venceu dia 5 e aqui ainda consta em aberto. Pode ser que caiu e o banco não identificou, se tiver o comprovante ajuda. Se precisar de 2a via da nota é só pedir.
Abs
Edmilson – Clima Bom Refrigeração`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Campanha "Um Cabaz por Família"',
    text: `Amigos e amigas dos Bombeiros,

O Natal aproxima-se e, como todos os anos, estamos a preparar os cabazes. Já temos bacalhau para 80 famílias; faltam-nos azeite, arroz e brinquedos (novos, se fizerem favor!).

Quem preferir ajudar com um donativo pode usar a conta da Associação, PT50 0054 0406 7901 7877 7673 6, ou deixar na caixinha do quartel. Passamos recibo para efeitos de IRS.

A entrega é no dia 20, a partir das 9h. Mãos extra são bem-vindas.

Saudações voluntárias,
O Comandante Baltazar Fragoso`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Seu pedido #BR-440-19 foi enviado',
    text: `Oba, Thaís! Seu pedido já está com a transportadora.

Rede de descanso azul ..... R$ 129,90
Gancho inox (par) ......... R$ 24,00
Frete ..................... R$ 18,60
Total pago no cartão ...... R$ 172,50

Previsão: 3 a 5 dias úteis. Rastreie pelo código na sua conta em redeefolga.example. Atenção: não cobramos nenhuma taxa extra pela entrega; se alguém pedir, não pague e fale com a gente pelo chat do site.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'RE: Contrapropostas – distribuição Norte',
    text: `Caro Dr. Jacinto,

Analisámos a vossa contraproposta. Em síntese:

Cláusula 4 (exclusividade): aceite por 24 meses.
Cláusula 6 (pagamento): não nos é possível o pronto pagamento. Propomos 45 dias e garantia bancária de 40.000 €.
Cláusula 11 (cessação): pedimos pré-aviso de 90 dias.
Anexo B: a conta indicada para os rappels deve ser sempre a do distribuidor.

Dado que o vosso stock está a terminar, sugiro fecharmos ainda esta semana. Tem disponibilidade amanhã às 9h30, nos vossos escritórios?

Melhores cumprimentos,
Olga Saavedra
Direção Comercial
Azeites Terra Quente

De: Jacinto Morais
Enviado: 22 de setembro de 2025 19:13
Para: Olga Saavedra
Assunto: Contrapropostas – distribuição Norte

Exma. Senhora,

Agradecemos a proposta, mas só avançamos com pagamento imediato por transferência contra fatura proforma, e com rappel de 3% pago trimestralmente para a conta da nossa associada em Ourense, cujos dados indicaremos. Os dois últimos distribuidores que tivemos na região deixaram-nos faturas por cobrar e não queremos repetir a experiência.

Quanto ao pré-aviso, 60 dias parecem-nos suficientes. O nosso stock de garrafão de 5 litros dá para três semanas, no máximo, pelo que aguardo resposta urgente.

Atentamente,
Jacinto Morais
Gerente`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Confidencial | Operação Andorinha',
    text: `Caros membros da equipa,

Assinámos ontem o acordo de confidencialidade com a contraparte. A partir de agora refiram-se ao negócio apenas pelo nome de código e não enviem documentos para emails pessoais. Ninguém fora da lista anexa deve saber que estamos a conversar, incluindo os nossos próprios diretores fabris.

Próximos passos: due diligence financeira de 3 a 21, proposta vinculativa a 28. O preço será pago na data do fecho, via conta escrow do banco da operação, e só após luz verde do Conselho em reunião formal.

Obrigado pelo profissionalismo,
Diogo Mascarenhas
Fusões e Aquisições`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Chamado #91822 – atualização',
    text: `Olá, Dirceu.

Seu chamado foi atualizado por: Suporte N2

"Reproduzimos o erro na emissão da nota. Era o certificado digital A1, que venceu no domingo. Você precisa renovar com a certificadora que costuma usar e depois importar em Configurações > Certificados. Enquanto isso dá pra emitir em contingência, o passo a passo está na base de conhecimento."

Status: aguardando cliente

> não emite NADA desde ontem, tenho 3 caminhões parados e boleto vencendo,
> preciso que alguém resolva isso pelo amor de Deus`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Itinerário – Funchal, 9 a 12 de dezembro',
    text: `Boa tarde Dr.ª Constança,

Está tudo emitido:

✈ 9 dez  LIS 07:10 – FNC 08:55
✈ 12 dez FNC 19:30 – LIS 21:05
🏨 Hotel Levada Velha, 3 noites, meia pensão. Fatura à empresa.

O carro levanta-se no balcão do aeroporto; vão pedir-lhe um cartão de crédito físico para a caução (250 €, devolvida na entrega). O check-in abre 36 h antes.

Boa viagem!
Iolanda, Rota Certa Viagens
Tel. 210 000 156`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Boletim do condomínio – outubro',
    text: `Caros condóminos,

Breves deste mês:

- A pintura da fachada começa a 20. Recolham a roupa e os vasos.
- O fundo de reserva está em 11.406 €. As quotas em atraso baixaram para duas frações, obrigado a todos.
- Andam por aí falsos técnicos do gás. Não deixem entrar ninguém sem identificação e não paguem nada à porta.
- O vizinho do 3.º esq. encontrou um chapéu de chuva verde.

Assembleia a 14 de novembro, 21h, na garagem. Tragam cadeira.

A administração`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Re: adiantamento da caução das chaves',
    text: `Sim, D. Custódia, confirmo que já lhe devolvi os 300 euros da caução, foi na terça, para a mesma conta de onde me pagava a renda. Se o banco demorar diga, mas em princípio já lá deve estar. As chaves deixe-as na vizinha como combinámos. Felicidades na casa nova!
Isidro`,
  },
];
